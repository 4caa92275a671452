import { refused } from '@/lib/result'

/** An experiment that the workspace does not have. */
export const experimentGone = refused('not-found', 'This experiment is no longer here.')

/** What was started stays as it is. */
export const alreadyStarted = refused('conflict', 'This experiment was started already, so nothing of it changes.')

/** What a voter is told whose vote comes too late. */
export const votingEnded = refused('conflict', 'Voting has ended. This answer was not counted.')
