import type { Vote } from '@/lib/experiment/schema'
import { type Advice, adviceFor } from './advice'
import { krippendorffAlpha } from './agreement'
import { type Cells, cellsOf, type Unit, unitMeans } from './cells'
import { type Interval, liveInterval, plannedInterval, shown } from './interval'
import { z } from './level'
import { differencesOf, leaningOf, preferredArm } from './preference'
import { type Share, shareOf } from './share'
import { signFlipP } from './sign-flip'

/** What the votes between two arms say. */
export type TwoArms = {
  /** How much the second arm is preferred, 0 to 1, with its 95 % interval; null with fewer than two voters or units. */
  share: number
  interval: Interval | null
  /** Of the sign-flip test over units. */
  p: number
  /** Krippendorff's α; null where it cannot be told. */
  agreement: number | null
  /** The mean score of every unit: 1 where everybody preferred the second arm. */
  units: { id: string; share: number }[]
  /** Units that lean to the first arm, to the second, and to neither. */
  won: { first: number; second: number; neither: number }
  outcome: TwoArmsOutcome
}

export type TwoArmsOutcome =
  | { kind: 'preferred'; arm: 0 | 1 }
  | { kind: 'no-difference' }
  | { kind: 'open'; advice: Advice | null }

/** @param target the number of voters that the live interval is made for; null where the planned one holds */
export type Rule = { by: Unit; margin: number; target: number | null }

/**
 * Judges two arms: preferred, if the interval lies on one side of one half and the units lean there by themselves; no practical
 * difference, if the interval lies within the margin; else open.
 * @returns null without a vote
 */
export function judgeTwoArms(votes: readonly Vote[], rule: Rule): TwoArms | null {
  const { cells, units } = cellsOf(votes, rule.by)
  const share = shareOf(cells)
  if (!share) return null
  const interval = intervalBy(rule, share)
  const means = unitMeans(cells)
  const p = signFlipP(differencesOf(cells))
  return {
    share: share.share,
    interval: interval && shown(interval),
    p,
    agreement: krippendorffAlpha(cells),
    units: units.map((id, at) => ({ id, share: means[at] ?? 0.5 })),
    won: wonUnits(means),
    outcome: outcomeOf(cells, share, p, rule),
  }
}

const intervalBy = ({ target }: Rule, share: Share): Interval | null =>
  target === null ? plannedInterval(share) : liveInterval(share, target)

function wonUnits(means: Float64Array): TwoArms['won'] {
  const first = means.filter(mean => mean < 0.5).length
  const second = means.filter(mean => mean > 0.5).length
  return { first, second, neither: means.length - first - second }
}

function outcomeOf(cells: Cells, share: Share, p: number, rule: Rule): TwoArmsOutcome {
  const interval = intervalBy(rule, share)
  const arm = preferredArm(interval, () => p)
  if (arm !== null) return { kind: 'preferred', arm }
  if (isWithin(interval, rule.margin)) return { kind: 'no-difference' }
  // An interval that decides was overruled by the units.
  const advice =
    leaningOf(interval) === null ? adviceFor(share, grown => isDecisive(grown, rule)) : moreUnits(cells, share)
  return { kind: 'open', advice }
}

function isDecisive(share: Share, rule: Rule): boolean {
  const interval = intervalBy(rule, share)
  return leaningOf(interval) !== null || isWithin(interval, rule.margin)
}

const isWithin = (interval: Interval | null, margin: number): boolean =>
  interval !== null && interval[0] > 0.5 - margin && interval[1] < 0.5 + margin

/**
 * Where only the units fail to lean by themselves: for many of them the test's Σd/√Σd² is normal, grows with the root of
 * their number, and must reach z.
 */
function moreUnits(cells: Cells, { units }: Share): Advice {
  const differences = differencesOf(cells)
  const sum = differences.reduce((total, one) => total + one, 0)
  const squares = differences.reduce((total, one) => total + one * one, 0)
  return { units: Math.max(1, Math.ceil(units * ((z * z * squares) / (sum * sum) - 1))), people: 0 }
}
