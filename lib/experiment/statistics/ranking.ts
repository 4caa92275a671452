import { bradleyTerry } from './bradley-terry'
import type { Contests } from './contests'
import type { Interval } from './interval'
import { alpha } from './level'
import { resampledStrengths, winsOf } from './resample'

/**
 * Draws behind an interval of strengths: each of its ends rests on 25 of them. With many contests on 10, for the work grows
 * with both, and an interval that is narrow anyway need not be known as exactly.
 */
const drawsFor = ({ score }: Contests): number => (score.length > manyContests ? 400 : 1_000)
const manyContests = 20_000

/** An arm among three or more. */
export type Ranked = {
  arm: number
  /** In logits, 0 on average. */
  strength: number
  interval: Interval
  /** The places it may have, 1 the best; one of them where that is certain. */
  ranks: readonly [best: number, worst: number]
}

/**
 * Arms by Bradley–Terry strength, the strongest first, each with a 95 % percentile interval over voters × units. An arm's
 * best rank is 1 + the arms whose lower bound exceeds its upper bound.
 */
export function rankArms(contests: Contests, draws = drawsFor(contests)): Ranked[] {
  const strengths = bradleyTerry(winsOf(contests), contests.arms)
  const intervals = resampledStrengths(contests, draws).map(percentiles)
  return intervals
    .map((interval, arm) => ({ arm, strength: strengths[arm] ?? 0, interval, ranks: rankRange(interval, intervals) }))
    .sort((one, other) => other.strength - one.strength)
}

const percentiles = (sorted: Float64Array): Interval => [at(sorted, alpha / 2), at(sorted, 1 - alpha / 2)]

/** Between the two nearest draws, as scipy does. */
function at(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? 0
  return low + (place % 1) * ((sorted[Math.ceil(place)] ?? low) - low)
}

function rankRange([low, high]: Interval, all: readonly Interval[]): [number, number] {
  const better = all.filter(other => other[0] > high).length
  const worse = all.filter(other => other[1] < low).length
  return [1 + better, all.length - worse]
}

/** The arms that may still be the strongest. One alone is preferred: its lower bound lies above every other upper bound. */
export const contenders = (ranked: readonly Ranked[]): number[] =>
  ranked.filter(({ ranks }) => ranks[0] === 1).map(({ arm }) => arm)
