import type { Design, Vote, Voter } from '@/lib/experiment/schema'
import type { Unit } from './cells'
import { type Concern, concernsOf } from './concerns'
import { judgeManyArms, type ManyArms } from './many-arms'
import { type Tally, tallyOf } from './tally'
import { judgeTwoArms, type TwoArms } from './two-arms'

/** Results that nobody may see yet: there is nothing in it that could be shown by mistake. */
export type Hidden = { kind: 'hidden'; counted: number; target: number }

/** What an experiment says, and all that stands behind it. */
export type Judged = {
  kind: Outcome['kind']
  outcome: Outcome
  /** Voters who count: every pair answered or skipped, and not left out. */
  counted: number
  target: number
  /** Voting ended before the target was reached. */
  isEarly: boolean
  by: Unit
  /** Units with a counted vote. */
  units: number
  tally: Tally
  concerns: Concern[]
  /** The figures of two arms; null for more arms, or without a vote. */
  two: TwoArms | null
  /** The figures of three arms or more; null for two, or without a vote. */
  many: ManyArms | null
}

export type Outcome = { kind: 'check' } | { kind: 'all-short' } | TwoArms['outcome'] | ManyArms['outcome']

export type Verdict = Hidden | Judged

/** All arms fall short when surely more than this share of the answers was "both bad". */
const shortShare = 1 / 3

/**
 * Judges an experiment, in this order: check first · all fall short · one is preferred · no practical difference · open.
 * Planned experiments, and all of three arms or more, are hidden until the target is reached or voting is closed. Two arms
 * that are watched, or were closed before the target, are judged by the live interval. Whoever keeps the votes ends voting
 * at the target: votes that come after a look are not those of a planned experiment.
 * @param votes all votes as they stand, those of voters who do not count among them
 */
export function verdictOf(votes: readonly Vote[], voters: readonly Voter[], design: Design): Verdict {
  const { mode, arms, target, isClosed } = design
  const counting = new Set(voters.filter(({ standing }) => standing === 'counts').map(({ id }) => id))
  const counted = counting.size
  const isShort = counted < target
  if (isShort && !isClosed && (mode === 'planned' || arms.length > 2)) return { kind: 'hidden', counted, target }

  const authors = new Set(voters.filter(({ standing }) => standing === 'author').map(({ id }) => id))
  const countedVotes = votes.filter(({ voter }) => counting.has(voter))
  const by: Unit = design.onlyRow === null ? 'row' : 'pair'
  const tally = tallyOf(countedVotes)
  const units = new Set(countedVotes.map(vote => vote[by])).size
  const concerns = concernsOf({ tally, by, units, hasAuthorVoted: votes.some(({ voter }) => authors.has(voter)) })
  const rule = { by, margin: design.margin, target: mode === 'live' || isShort ? target : null }
  const two = arms.length === 2 ? judgeTwoArms(countedVotes, rule) : null
  const many = arms.length > 2 ? judgeManyArms(countedVotes, by, arms.length) : null
  const outcome = outcomeOf(concerns, tally, two ?? many)
  return {
    kind: outcome.kind,
    outcome,
    counted,
    target,
    isEarly: isShort && isClosed,
    by,
    units,
    tally,
    concerns,
    two,
    many,
  }
}

function outcomeOf(concerns: Concern[], tally: Tally, judged: TwoArms | ManyArms | null): Outcome {
  // Without a vote there are too few voters, and that is a concern.
  if (concerns.length > 0 || !judged) return { kind: 'check' }
  return tally.bothBad.interval[0] > shortShare ? { kind: 'all-short' } : judged.outcome
}
