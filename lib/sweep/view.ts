import type { RunView } from '@/lib/run/schema'
import type { Axis, Coordinates, SweepDraft, SweepPlan } from './schema'

/** An axis with the words people know it by, and those of its values in the order of the plan. */
export type AxisView = Pick<Axis, 'kind' | 'name'> & { label: string; values: string[] }

/** One combination and the run that was made for it last. */
export type CellView = { position: number; coordinates: Coordinates; runId: string }

/** A sweep as its page shows it. */
export type SweepView = {
  id: string
  number: number
  createdAt: number
  /** Null where one person is alone. */
  madeBy: string | null
  template: { id: string; slug: string; name: string; version: number }
  plan: SweepPlan
  axes: AxisView[]
  cells: CellView[]
  /** Of the cells, in their order; one run may serve several sweeps. */
  runs: RunView[]
  madeFrom: { id: string; number: number } | null
}

/** A sweep in a list, newest first. */
export type SweepSummary = { id: string; number: number; createdAt: number; cells: number }

/**
 * What *Try several values* opens with. `from`: the sweep that is changed; `there`: fingerprints of what a changed one
 * would take over.
 */
export type SweepStart = { draft: SweepDraft; from: { id: string; number: number } | null; there: string[] }
