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
  const byVoter = [...Map.groupBy(votes, ({ voter }) => voter).values()]
  const unitNumbers = new Map<string, number>()
  const [voter, unit] = [new Int32Array(votes.length), new Int32Array(votes.length)]
  const score = new Float64Array(votes.length)
  let count = 0
  for (const [number, given] of byVoter.entries()) {
    const scores = new Map<number, { sum: number; count: number }>()
    for (const vote of given) {
      const place = numberOf(unitNumbers, vote[by])
      const before = scores.get(place)
      scores.set(place, { sum: (before?.sum ?? 0) + scoreOf(vote), count: (before?.count ?? 0) + 1 })
    }
    for (const [place, scored] of scores) {
      voter[count] = number
      unit[count] = place
      score[count] = scored.sum / scored.count
      count++
    }
  }
  const filled = { voter: voter.subarray(0, count), unit: unit.subarray(0, count), score: score.subarray(0, count) }
  const cells = { voters: byVoter.length, units: unitNumbers.size, ...filled }
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
