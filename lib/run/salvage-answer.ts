import 'server-only'
import { salvage } from '@/lib/provider/salvage'
import type { ProviderFailure } from '@/lib/provider/schema'
import { putInPlace } from '@/lib/store/durable'
import { spoolPath } from '@/lib/store/folders'
import { requireFolder } from '@/lib/store/marker'
import { type AttemptRow, markReceived, settleAttempt } from './attempt-records'
import { filePictures } from './file-pictures'
import type { Job } from './job'
import { failedOutcome } from './outcome'
import { restRun } from './queue'

/**
 * Ends an attempt whose answer was cut, by `failure`. Pictures that came whole are kept, an answer that lacks nothing
 * but its end is taken as received, and the raw rest stays on the disk.
 */
export async function salvageAnswer(job: Job, attempt: AttemptRow, failure: ProviderFailure): Promise<void> {
  const spool = spoolPath(attempt.id)
  const saved = await salvage(spool)
  if (saved?.kind === 'whole') return adoptAnswer(job, attempt)
  const outcome = failedOutcome(job, failure)
  if (saved?.kind !== 'pictures') return settleAttempt(job.run, attempt, outcome)
  const { images } = await filePictures(job, attempt, saved)
  await requireFolder()
  await settleAttempt(job.run, attempt, { ...outcome, images })
}

/** The next to claim the run finds its answer in the spool. */
async function adoptAnswer({ run }: Job, attempt: AttemptRow): Promise<void> {
  const spool = spoolPath(attempt.id)
  await putInPlace(`${spool}.part`, spool)
  await markReceived(attempt)
  await restRun(run, 0)
}
