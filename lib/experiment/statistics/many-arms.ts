import type { Vote } from '@/lib/experiment/schema'
import { type Advice, adviceForGap } from './advice'
import { krippendorffAlpha } from './agreement'
import type { Cells, Unit } from './cells'
import { type Contests, contestsOf } from './contests'
import { contenders, type Ranked, rankArms } from './ranking'
import { winsOf } from './resample'

/** What the votes between three arms or more say. */
export type ManyArms = {
  /** The strongest first. `share`: how often the arm was preferred where it was shown, ties half; null where it never was. */
  ranking: (Ranked & { share: number | null })[]
  /** Krippendorff's α over the two arms that were shown in a unit; null where it cannot be told. */
  agreement: number | null
  outcome: ManyArmsOutcome
}

export type ManyArmsOutcome =
  | { kind: 'preferred'; arm: number }
  | { kind: 'open'; between: number[]; advice: Advice | null }

/**
 * Judges three arms or more: one is preferred when its lower bound lies above every other upper bound, else it is open between
 * all that may be the strongest.
 * @returns null without a vote
 */
export function judgeManyArms(votes: readonly Vote[], by: Unit, arms: number): ManyArms | null {
  if (votes.length === 0) return null
  const contests = contestsOf(votes, by, arms)
  const wins = winsOf(contests)
  const ranked = rankArms(contests)
  const between = contenders(ranked)
  const [only] = between
  return {
    ranking: ranked.map(one => ({ ...one, share: winShare(wins, one.arm, arms) })),
    agreement: krippendorffAlpha(shownCells(contests)),
    outcome:
      between.length === 1 && only !== undefined
        ? { kind: 'preferred', arm: only }
        : { kind: 'open', between, advice: adviceOf(ranked, contests) },
  }
}

/** Two voters can only agree on the same two arms: these are a unit here, told from the side of the one that comes first. */
function shownCells({ arms, voters, units, voter, unit, first, second, score }: Contests): Cells {
  const isTurned = (at: number) => (first[at] ?? 0) > (second[at] ?? 0)
  const placeOf = (at: number) =>
    Math.min(first[at] ?? 0, second[at] ?? 0) * arms + Math.max(first[at] ?? 0, second[at] ?? 0)
  return {
    voters,
    units: units * arms * arms,
    voter,
    unit: unit.map((one, at) => one * arms * arms + placeOf(at)),
    score: score.map((one, at) => (isTurned(at) ? 1 - one : one)),
  }
}

function winShare(wins: Float64Array, arm: number, arms: number): number | null {
  let [won, lost] = [0, 0]
  for (let other = 0; other < arms; other++) {
    won += wins[arm * arms + other] ?? 0
    lost += wins[other * arms + arm] ?? 0
  }
  return won + lost === 0 ? null : won / (won + lost)
}

/** For the two strongest: they come apart last. */
function adviceOf([best, second]: readonly Ranked[], size: { units: number; voters: number }): Advice | null {
  if (!best || !second) return null
  const reach = best.strength - best.interval[0] + (second.interval[1] - second.strength)
  return adviceForGap(best.strength - second.strength, reach, size)
}
