import { refused } from '@/lib/result'

/** An experiment that the workspace does not have. */
export const experimentGone = refused('not-found', 'This experiment is no longer here.')
