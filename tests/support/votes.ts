import type { Answer, Design, Vote, Voter } from '@/lib/experiment/schema'
import type { Judged, Verdict } from '@/lib/experiment/statistics/verdict'

/** A planned experiment between A and B, closed at its target of 12. */
export const twelve: Design = {
  mode: 'planned',
  arms: ['A', 'B'],
  onlyRow: null,
  target: 12,
  margin: 0.1,
  isClosed: true,
}

/** "v0", "v1", …, all of them counting. */
export const votersNamed = (count: number): Voter[] =>
  Array.from({ length: count }, (_, at) => ({ id: `v${at}`, standing: 'counts' }))

/** What a voter says of a row: for the first arm, for the second, for neither. */
export type Opinion = 'A' | 'B' | 'tie' | 'both-bad'

/** One pair per row, each arm about as often left as right; `opinion` says what a voter thinks of a row. */
export const votesOf = (voters: number, rows: number, opinion: (voter: number, row: number) => Opinion): Vote[] =>
  Array.from({ length: voters }, (_, voter) =>
    Array.from({ length: rows }, (__, row) => voteOf(voter, row, opinion(voter, row))),
  ).flat()

function voteOf(voter: number, row: number, opinion: Opinion): Vote {
  // A hash deals the sides, so that they follow no opinion that a test makes of `voter` and `row`.
  const left = Math.imul(voter * 101 + row + 1, 0x9e3779b1) >>> 31
  const sided: Answer =
    opinion === 'tie' || opinion === 'both-bad' ? opinion : (opinion === 'A') === (left === 0) ? 'left' : 'right'
  return { voter: `v${voter}`, row: `row ${row}`, pair: `pair ${row}`, left, right: 1 - left, answer: sided }
}

/** A verdict that may be seen; anything else fails the test. */
export function judged(verdict: Verdict): Judged {
  if (verdict.kind === 'hidden') throw new Error('the verdict is hidden')
  return verdict
}
