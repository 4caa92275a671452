import { bradleyTerry } from './bradley-terry'
import type { Contests } from './contests'
import { type Random, randomOf } from './random'

/** Fixed, so that the same votes have the same intervals for everyone and every time. */
const seed = 19_790_101

/** Who won against whom over all contests, ties half each way, in the form that `bradleyTerry` reads. */
export function winsOf(contests: Contests): Float64Array {
  const points = pointsOf(contests)
  const ones = (length: number) => new Float64Array(length).fill(1)
  return weightedWins(points, ones(contests.voters), ones(contests.units))
}

/**
 * Strengths of the arms in other worlds: voters and units are drawn anew, each with replacement, and a contest counts as
 * often as its voter times its unit was drawn. Resampling contests alone would take each for an opinion of its own.
 * Source: Owen, The Pigeonhole Bootstrap, Annals of Applied Statistics 1 (2007).
 * @returns per arm its strengths, one per draw, in rising order
 */
export function resampledStrengths(contests: Contests, draws: number): Float64Array[] {
  const random = randomOf(seed)
  const points = pointsOf(contests)
  const byArm = Array.from({ length: contests.arms }, () => new Float64Array(draws))
  const voterTimes = new Float64Array(contests.voters)
  const unitTimes = new Float64Array(contests.units)
  for (let draw = 0; draw < draws; draw++) {
    drawAgain(voterTimes, random)
    drawAgain(unitTimes, random)
    const strengths = bradleyTerry(weightedWins(points, voterTimes, unitTimes), contests.arms)
    byArm.forEach((drawn, arm) => {
      drawn[draw] = strengths[arm] ?? 0
    })
  }
  return byArm.map(drawn => drawn.sort())
}

function drawAgain(times: Float64Array, random: Random): void {
  times.fill(0)
  for (let draw = 0; draw < times.length; draw++) {
    const drawn = random.below(times.length)
    times[drawn] = (times[drawn] ?? 0) + 1
  }
}

/**
 * Contests as what they add to the table of wins, laid out for the loop that runs a hundred million times: what `points` add
 * to `place` in `unit`, voter after voter. Those of voter v stand from `starts[v]` to `starts[v + 1]`.
 */
type Points = { places: number; starts: Int32Array; unit: Int32Array; place: Uint8Array; points: Float64Array }

/** A contest that was decided adds to one place, a tie to two. Relies on contests being sorted by voter. */
function pointsOf(contests: Contests): Points {
  const { arms, voters, voter, score, weight } = contests
  const starts = new Int32Array(voters + 1)
  const unit: number[] = []
  const place: number[] = []
  const points: number[] = []
  const enter = (at: number, winner: number, loser: number, part: number) => {
    if (part === 0) return
    unit.push(contests.unit[at] ?? 0)
    place.push(winner * arms + loser)
    points.push(part * (weight[at] ?? 0))
  }
  for (let at = 0; at < score.length; at++) {
    const [first = 0, second = 0, part = 0] = [contests.first[at], contests.second[at], score[at]]
    enter(at, second, first, part)
    enter(at, first, second, 1 - part)
    starts[(voter[at] ?? 0) + 1] = points.length
  }
  // A voter without a contest ends where the one before ends.
  for (let v = 1; v <= voters; v++) starts[v] = Math.max(starts[v] ?? 0, starts[v - 1] ?? 0)
  return {
    places: arms * arms,
    starts,
    unit: Int32Array.from(unit),
    place: Uint8Array.from(place),
    points: Float64Array.from(points),
  }
}

function weightedWins(
  { places, starts, unit, place, points }: Points,
  voterTimes: Float64Array,
  unitTimes: Float64Array,
) {
  const wins = new Float64Array(places)
  for (let voter = 0; voter < voterTimes.length; voter++) {
    const times = voterTimes[voter] ?? 0
    if (times === 0) continue
    const end = starts[voter + 1] ?? 0
    for (let at = starts[voter] ?? 0; at < end; at++) {
      const to = place[at] ?? 0
      wins[to] = (wins[to] ?? 0) + times * (unitTimes[unit[at] ?? 0] ?? 0) * (points[at] ?? 0)
    }
  }
  return wins
}
