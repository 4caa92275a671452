import { runWithVersion } from '@/lib/run/actions'
import { type AnotherRun, useAnotherRun } from './use-another-run'

/** Starts a run's inputs once more, with another version of its template. */
export const useRunWithVersion = (runId: string, versionId: string, on: AnotherRun) =>
  useAnotherRun(`${runId} ${versionId}`, key => runWithVersion({ runId, versionId, key }), on)
