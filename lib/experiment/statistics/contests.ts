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
  const voterNumbers = new Map<string, number>()
  const unitNumbers = new Map<string, number>()
  const voices = new Map<number, number>()
  const numbered = votes.map(vote => {
    const voter = numberOf(voterNumbers, vote.voter)
    const unit = numberOf(unitNumbers, vote[by])
    const place = voter * votes.length + unit
    voices.set(place, (voices.get(place) ?? 0) + 1)
    return { vote, voter, unit, place }
  })
  // Voters whose weight is 0 in a resample are then skipped in one step.
  numbered.sort((one, other) => one.voter - other.voter)
  return {
    arms,
    voters: voterNumbers.size,
    units: unitNumbers.size,
    voter: Int32Array.from(numbered, ({ voter }) => voter),
    unit: Int32Array.from(numbered, ({ unit }) => unit),
    first: Uint8Array.from(numbered, ({ vote }) => vote.left),
    second: Uint8Array.from(numbered, ({ vote }) => vote.right),
    score: Float64Array.from(numbered, ({ vote }) => (vote.answer === 'right' ? 1 : vote.answer === 'left' ? 0 : 0.5)),
    weight: Float64Array.from(numbered, ({ place }) => 1 / (voices.get(place) ?? 1)),
  }
}
