import type { Vote } from '@/lib/experiment/schema'
import { numberOf, type Unit } from './cells'

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
  const sorted = [...Map.groupBy(votes, ({ voter }) => voter).values()].flat()
  const voterNumbers = new Map<string, number>()
  const unitNumbers = new Map<string, number>()
  const voter = Int32Array.from(sorted, vote => numberOf(voterNumbers, vote.voter))
  const unit = Int32Array.from(sorted, vote => numberOf(unitNumbers, vote[by]))
  return {
    arms,
    voters: voterNumbers.size,
    units: unitNumbers.size,
    voter,
    unit,
    first: Uint8Array.from(sorted, ({ left }) => left),
    second: Uint8Array.from(sorted, ({ right }) => right),
    score: Float64Array.from(sorted, ({ answer }) => (answer === 'right' ? 1 : answer === 'left' ? 0 : 0.5)),
    weight: weightsOf(voter, unit),
  }
}

/** One voice for each voter in each unit, shared by the votes given there. */
function weightsOf(voter: Int32Array, unit: Int32Array): Float64Array {
  const places = Float64Array.from(unit, (one, at) => one * voter.length + (voter[at] ?? 0))
  const voices = new Map<number, number>()
  for (const place of places) voices.set(place, (voices.get(place) ?? 0) + 1)
  return Float64Array.from(places, place => 1 / (voices.get(place) ?? 1))
}
