import type { Vote } from '@/lib/experiment/schema'
import { numbersOf, type Unit, votesByVoter } from './cells'

/**
 * Votes between three arms or more, numbered: `voter[i]` preferred `second[i]` to `first[i]` by `score[i]` (1, ½ or 0) in
 * the unit `unit[i]`. `weight[i]` shares one voice among all votes that a voter gave within one unit. Sorted by voter.
 */
export type Contests = {
  arms: number
  voters: number
  units: number
  voter: Int32Array
  unit: Int32Array
  first: Uint8Array
  second: Uint8Array
  score: Float64Array
  weight: Float64Array
}

/** @param arms how many arms the experiment has, shown or not */
export function contestsOf(votes: readonly Vote[], by: Unit, arms: number): Contests {
  const unitNumbers = numbersOf(votes.map(vote => vote[by]))
  const byVoter = votesByVoter(votes)
  const { length } = votes
  const [voter, unit] = [new Int32Array(length), new Int32Array(length)]
  const [first, second] = [new Uint8Array(length), new Uint8Array(length)]
  const score = new Float64Array(length)
  let at = 0
  for (const [number, given] of byVoter.entries()) {
    for (const vote of given) {
      voter[at] = number
      unit[at] = unitNumbers.get(vote[by]) ?? 0
      first[at] = vote.left
      second[at] = vote.right
      score[at] = vote.answer === 'right' ? 1 : vote.answer === 'left' ? 0 : 0.5
      at++
    }
  }
  const [voters, units] = [byVoter.length, unitNumbers.size]
  return { arms, voters, units, voter, unit, first, second, score, weight: weightsOf(voter, unit, units) }
}

/** One voice for each voter in each unit, shared by the votes given there. Relies on votes being sorted by voter. */
function weightsOf(voter: Int32Array, unit: Int32Array, units: number): Float64Array {
  const weight = new Float64Array(unit.length)
  const voices = new Int32Array(units)
  let start = 0
  for (let at = 0; at < unit.length; at++) {
    const u = unit[at] ?? 0
    voices[u] = (voices[u] ?? 0) + 1
    if (voter[at] === voter[at + 1]) continue
    for (let one = start; one <= at; one++) weight[one] = 1 / (voices[unit[one] ?? 0] ?? 1)
    for (let one = start; one <= at; one++) voices[unit[one] ?? 0] = 0
    start = at + 1
  }
  return weight
}
