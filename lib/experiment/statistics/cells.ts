import type { Vote } from '@/lib/experiment/schema'

/**
 * Scores of voters for units, each at most once; what is missing is not there. The score `score[i]` was given by the voter
 * `voter[i]` to the unit `unit[i]`, both numbered from 0. Sorted by voter where a voter's number tells when they came.
 * A score is 1 where the second arm was preferred, 0 where the first was, ½ where neither.
 */
export type Cells = {
  voters: number
  units: number
  voter: Int32Array
  unit: Int32Array
  score: Float64Array
}

/** What counts as one independent look at the arms: a row, or the pair where there is one row only. */
export type Unit = 'row' | 'pair'

/** What a vote says for the second of two arms: 1, ½ or 0. A tie and "both bad" say the same. */
export function scoreOf({ answer, right }: Pick<Vote, 'answer' | 'right'>): number {
  if (answer === 'tie' || answer === 'both-bad') return 0.5
  return (answer === 'right') === (right === 1) ? 1 : 0
}

/**
 * The votes of a test between two arms as cells. The scores that one voter gave within one unit are averaged first: more
 * pairs sharpen a row, they do not replace rows.
 * @returns the cells, and the ids of the units in the order of their numbers
 */
export function cellsOf(votes: readonly Vote[], by: Unit): { cells: Cells; units: string[] } {
  const voterNumbers = new Map<string, number>()
  const unitNumbers = new Map<string, number>()
  const places = new Map<number, number>()
  const sums: number[] = []
  const counts: number[] = []
  const voter: number[] = []
  const unit: number[] = []
  for (const vote of votes) {
    const v = numberOf(voterNumbers, vote.voter)
    const u = numberOf(unitNumbers, vote[by])
    // Ids are numbered as they come, so a unit's number is below the number of votes.
    const place = numberOf(places, v * votes.length + u)
    sums[place] = (sums[place] ?? 0) + scoreOf(vote)
    counts[place] = (counts[place] ?? 0) + 1
    voter[place] = v
    unit[place] = u
  }
  const cells = {
    voters: voterNumbers.size,
    units: unitNumbers.size,
    voter: Int32Array.from(voter),
    unit: Int32Array.from(unit),
    score: Float64Array.from(sums, (sum, place) => sum / (counts[place] ?? 1)),
  }
  return { cells, units: [...unitNumbers.keys()] }
}

/** The number of an id: the one it has, or the next. */
export function numberOf<Id>(numbers: Map<Id, number>, id: Id): number {
  const known = numbers.get(id)
  if (known !== undefined) return known
  numbers.set(id, numbers.size)
  return numbers.size - 1
}

/** The mean score of every unit, NaN for one that nobody scored. */
export function unitMeans({ units, unit, score }: Cells): Float64Array {
  const sums = new Float64Array(units)
  const counts = new Int32Array(units)
  for (let at = 0; at < score.length; at++) {
    const u = unit[at] ?? 0
    sums[u] = (sums[u] ?? 0) + (score[at] ?? 0)
    counts[u] = (counts[u] ?? 0) + 1
  }
  return sums.map((sum, u) => sum / (counts[u] ?? 0))
}
