import type { Vote } from '@/lib/experiment/schema'
import { type Proportion, proportionOf } from './proportion'

/** What was answered, whichever arm it was for. Shares with Wilson's intervals, which describe and decide nothing. */
export type Tally = {
  votes: number
  /** Voters with at least one vote. */
  voters: number
  /** Of all votes; "both bad" is not among the ties. */
  ties: Proportion
  bothBad: Proportion
  /** How often the left picture was chosen, of the votes that chose one. */
  left: Proportion
}

/** Counts answers. */
export function tallyOf(votes: readonly Vote[]): Tally {
  const counts = { left: 0, right: 0, tie: 0, 'both-bad': 0 }
  const voters = new Set<string>()
  for (const { answer, voter } of votes) {
    counts[answer]++
    voters.add(voter)
  }
  return {
    votes: votes.length,
    voters: voters.size,
    ties: proportionOf(counts.tie, votes.length),
    bothBad: proportionOf(counts['both-bad'], votes.length),
    left: proportionOf(counts.left, counts.left + counts.right),
  }
}
