import { bradleyTerry } from './bradley-terry'
import type { Contests } from './contests'
import { type Random, randomOf } from './random'

/** Fixed, so that the same votes have the same intervals for everyone and every time. */
const seed = 19_790_101

/** Who won against whom over all contests, ties half each way, in the form that `bradleyTerry` reads. */
export function winsOf(contests: Contests): Float64Array {
  const ones = (length: number) => new Int32Array(length).fill(1)
  return weightedWins(contests, ones(contests.voters), ones(contests.units))
}

/**
 * Strengths of the arms in other worlds: voters and units are drawn anew, each with replacement, and a contest counts as
 * often as its voter times its unit was drawn. Resampling contests alone would take each for an opinion of its own.
 * Source: Owen, The Pigeonhole Bootstrap, Annals of Applied Statistics 1 (2007).
 * @returns per arm its strengths, one per draw, in rising order
 */
export function resampledStrengths(contests: Contests, draws: number): Float64Array[] {
  const random = randomOf(seed)
  const byArm = Array.from({ length: contests.arms }, () => new Float64Array(draws))
  const voterTimes = new Int32Array(contests.voters)
  const unitTimes = new Int32Array(contests.units)
  for (let draw = 0; draw < draws; draw++) {
    drawAgain(voterTimes, random)
    drawAgain(unitTimes, random)
    const strengths = bradleyTerry(weightedWins(contests, voterTimes, unitTimes), contests.arms)
    byArm.forEach((drawn, arm) => {
      drawn[draw] = strengths[arm] ?? 0
    })
  }
  return byArm.map(drawn => drawn.sort())
}

function drawAgain(times: Int32Array, random: Random): void {
  times.fill(0)
  for (let draw = 0; draw < times.length; draw++) {
    const drawn = random.below(times.length)
    times[drawn] = (times[drawn] ?? 0) + 1
  }
}

function weightedWins(contests: Contests, voterTimes: Int32Array, unitTimes: Int32Array): Float64Array {
  const { arms, voter, unit, first, second, score, weight } = contests
  const wins = new Float64Array(arms * arms)
  for (let at = 0; at < score.length; at++) {
    const times = (voterTimes[voter[at] ?? 0] ?? 0) * (unitTimes[unit[at] ?? 0] ?? 0)
    if (times === 0) continue
    const voice = times * (weight[at] ?? 0)
    const forSecond = voice * (score[at] ?? 0)
    const [one = 0, other = 0] = [first[at], second[at]]
    wins[other * arms + one] = (wins[other * arms + one] ?? 0) + forSecond
    wins[one * arms + other] = (wins[one * arms + other] ?? 0) + voice - forSecond
  }
  return wins
}
