import type { ReactNode } from 'react'
import type { Compared } from './compared'

/** One way to look at pictures together; `bar` is what stands beside its own controls. */
export type CompareView = (props: { compared: readonly Compared[]; bar: ReactNode }) => ReactNode

/** As much of the window as leaves room for the words below. */
export const stageHeight = 'h-[44dvh] wide:h-[62dvh]'
