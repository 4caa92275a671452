import { runAgain } from '@/lib/run/actions'
import { type AnotherRun, useAnotherRun } from './use-another-run'

/** Starts the same run once more, exactly. */
export const useRunAgain = (runId: string, on: AnotherRun) => useAnotherRun(runId, key => runAgain({ runId, key }), on)
