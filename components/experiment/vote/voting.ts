import type { Given } from '@/lib/experiment/ballot-view'

/** Where a voter stands: `at` is the place in `pairs` that is shown; past the last one, all is said. */
export type Voting = { pairs: readonly string[]; choices: Readonly<Record<string, Given>>; at: number }

/** A voting that is taken up where it was left: at the first pair without a choice. */
export const votingOf = (pairs: Voting['pairs'], choices: Voting['choices']): Voting => ({
  pairs,
  choices,
  at: nextOpen(pairs, choices, 0),
})

/** The pair that is shown; null when all is said. */
export const shownPair = ({ pairs, at }: Voting): string | null => pairs[at] ?? null

/** After a choice: on to the next pair that has none, those that were passed over last. */
export function chosen(voting: Voting, choice: Given): Voting {
  const pair = shownPair(voting)
  if (pair === null) return voting
  const { pairs, at } = voting
  const choices = { ...voting.choices, [pair]: choice }
  return { pairs, choices, at: nextOpen(pairs, choices, at + 1) }
}

/** Back to the pair before, to choose again. */
export const undone = (voting: Voting): Voting => (voting.at === 0 ? voting : { ...voting, at: voting.at - 1 })

function nextOpen(pairs: Voting['pairs'], choices: Voting['choices'], from: number): number {
  const isOpen = (pair: string) => choices[pair] === undefined
  const ahead = pairs.findIndex((pair, at) => at >= from && isOpen(pair))
  if (ahead !== -1) return ahead
  const behind = pairs.findIndex(isOpen)
  return behind === -1 ? pairs.length : behind
}
