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
  const unitNumbers = numbersOf(votes.map(vote => vote[by]))
  const byVoter = votesByVoter(votes)
  const [voter, unit] = [new Int32Array(votes.length), new Int32Array(votes.length)]
  const score = new Float64Array(votes.length)
  let count = 0
  for (const [number, given] of byVoter.entries()) {
    for (const [place, mean] of meanScores(given, vote => unitNumbers.get(vote[by]) ?? 0)) {
      voter[count] = number
      unit[count] = place
      score[count] = mean
      count++
    }
  }
  const filled = { voter: voter.subarray(0, count), unit: unit.subarray(0, count), score: score.subarray(0, count) }
  const cells = { voters: byVoter.length, units: unitNumbers.size, ...filled }
  return { cells, units: [...unitNumbers.keys()] }
}

function* meanScores(votes: readonly Vote[], unitOf: (vote: Vote) => number): Generator<[unit: number, mean: number]> {
  const scores = new Map<number, { sum: number; count: number }>()
  for (const vote of votes) {
    const unit = unitOf(vote)
    const before = scores.get(unit)
    scores.set(unit, { sum: (before?.sum ?? 0) + scoreOf(vote), count: (before?.count ?? 0) + 1 })
  }
  for (const [unit, { sum, count }] of scores) yield [unit, sum / count]
}

/** Numbers ids in their own order: the same chance then falls to the same id, whatever order votes are read in. */
export const numbersOf = (ids: readonly string[]): Map<string, number> =>
  new Map([...new Set(ids)].sort().map((id, number) => [id, number]))

/** The votes of each voter, voters in the order of their ids. */
export const votesByVoter = (votes: readonly Vote[]): Vote[][] =>
  [...Map.groupBy(votes, ({ voter }) => voter)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, given]) => given)

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
