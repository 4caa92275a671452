import type { FilledForm } from '@/lib/run/form'
import type { Design } from './schema'

/** What is settled by a start, except for the arms and rows. `margin` in points of a hundred. */
export type PlannedDesign = {
  question: string
  mode: Design['mode']
  target: number
  pairsPerRow: number
  margin: number
  repeats: number
  showsVerdict: boolean
}

export type PlannedArm = { name: string; templateVersionId: string; values: Record<string, string> }
export type PlannedRow = { name: string; values: Record<string, string> }

/** The picture of an arm in one pair of a row; both count from 0. */
export type PlannedCell = { row: number; arm: number; content: FilledForm }

/** A draft that can be started. `cells` has one for each row and arm: further pairs of a row ask for the same. */
export type ExperimentPlan = { design: PlannedDesign; arms: PlannedArm[]; rows: PlannedRow[]; cells: PlannedCell[] }

/** Sentences by form path. */
export type DraftProblems = Record<string, string>
