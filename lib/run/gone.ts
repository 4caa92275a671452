import { refused } from '@/lib/result'

/** What is said of a run that the workspace does not have. */
export const runGone = refused('not-found', 'This run is no longer here.')
