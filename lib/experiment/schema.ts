/** What a voter may answer to two pictures; a skip is no vote. */
export const answers = ['left', 'right', 'tie', 'both-bad'] as const
export type Answer = (typeof answers)[number]

/**
 * One vote as it stands: a correction has replaced what it corrected, and the pairs that are repeated as a check of
 * consistency are not among the votes. `row` and `pair` are ids, and no two pairs share one. `left` and `right` say which
 * arm's picture stood there, counted from 0: this is what resolves an answer to an arm.
 */
export type Vote = { voter: string; row: string; pair: string; left: number; right: number; answer: Answer }

/**
 * Whether a voter counts. `unfinished`: some pair is neither answered nor skipped. `left-out`: by a person, who may take it
 * back. `author`: whoever set the experiment up knows too much.
 */
export type Standing = 'counts' | 'unfinished' | 'left-out' | 'author'
export type Voter = { id: string; standing: Standing }

/** What was settled before the first vote, and whether voting is over. */
export type Design = {
  /** `planned`: results are hidden until the target is reached. `live`: they may be watched at any time. */
  mode: 'planned' | 'live'
  /** What people call the arms, in their order; two to six. */
  arms: readonly string[]
  /** What people call the only row; null where there are several. */
  onlyRow: string | null
  /** How many voters are to count. */
  target: number
  /** Half of the band around one half in which the arms count as equally good (0.1: 40 % to 60 %). */
  margin: number
  isClosed: boolean
}
