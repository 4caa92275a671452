import { lazy } from 'react'

/** What only those load who try several values. */
export const LazySweepPanel = lazy(async () => ({ default: (await import('./sweep-panel')).SweepPanel }))
export const LazySweepGoBar = lazy(async () => ({ default: (await import('./sweep-go-bar')).SweepGoBar }))
