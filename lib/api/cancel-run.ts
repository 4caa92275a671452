import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { cancelRun as cancel } from '@/lib/run/cancel'
import { announceChange } from '@/lib/run/feed'
import { runGone } from '@/lib/run/gone'
import { runById } from '@/lib/run/records'
import { wakeWorker } from '@/lib/run/worker'
import { apiRun } from './run-shape'

/** Cancels a run as the button does, and answers it as it is then. */
export async function cancelRun(
  who: Principal,
  runId: string,
  mayBeCharged: boolean,
): Promise<Result<ReturnType<typeof apiRun>>> {
  const cancelled = await cancel(who, { runId, mayBeCharged })
  if (!cancelled.ok) return cancelled.error.kind === 'ask-first' ? hasLeft : cancelled
  wakeWorker()
  announceChange()
  const run = await runById(who, runId)
  return run ? done(apiRun(run)) : runGone
}

const hasLeft = refused('ask-first', 'The request has left, so it may be charged. Send mayBeCharged: true to stop it.')
