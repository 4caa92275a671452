import type { Settings } from '@/lib/provider/schema'

/** The settings of which several may be tried. */
export const axisSettings = [
  'size',
  'quality',
  'background',
  'format',
  'model',
  'n',
] as const satisfies (keyof Settings)[]

/** A field or setting with the values it takes in turn, as the form would hold each. */
export type Axis = { kind: 'field' | 'setting'; name: string; values: string[] }

/**
 * How the values of several axes come together. `grid`: every combination. `zip`: the first of each, the second of each,
 * and so on. `sample`: some of the grid, chosen by chance.
 */
export const sweepModes = ['grid', 'zip', 'sample'] as const
export type SweepMode = (typeof sweepModes)[number]

/** What a sweep tries. The same `seed` takes the same combinations; a greater `count` adds to them. */
export type SweepPlan = { mode: SweepMode; axes: Axis[]; sample: { count: number; seed: number } }

/** A plan as typed. */
export type SweepDraft = { mode: SweepMode; axes: Axis[]; sample: { count: string; seed: number } }

/** For every axis which of its values, from 0. */
export type Coordinates = number[]
