import 'server-only'
import { createHash } from 'node:crypto'
import type { ExperimentPlan } from './plan'

/** A cell of a pair by the hash of what its run asks for. */
export type FrozenCell = { row: number; number: number; arm: number; contentHash: string }

/** Of everything that a start settles: equal for two experiments only if they ask the same people the same. */
export const frozenHash = ({ design, arms, rows }: ExperimentPlan, cells: readonly FrozenCell[]): string =>
  hashOf([
    design.question,
    [design.mode, design.target, design.margin, design.repeats],
    arms.map(({ name, templateVersionId, values }) => [name, templateVersionId, sorted(values)]),
    rows.map(({ name, values }) => [name, sorted(values)]),
    cells.map(textOf),
  ])

/** Pairs that are added stand behind what was frozen before, as a link of a chain. */
export const hashWithPairs = (before: string, cells: readonly FrozenCell[]): string =>
  hashOf([before, cells.map(textOf)])

const textOf = ({ row, number, arm, contentHash }: FrozenCell) => [row, number, arm, contentHash]

const sorted = (values: Record<string, string>) => Object.entries(values).sort()

const hashOf = (thing: unknown): string => createHash('sha256').update(JSON.stringify(thing)).digest('hex')
