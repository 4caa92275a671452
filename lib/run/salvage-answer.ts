import 'server-only'
import { stat } from 'node:fs/promises'
import { salvage } from '@/lib/provider/salvage'
import type { ProviderFailure } from '@/lib/provider/schema'
import { putInPlace, removeIfThere } from '@/lib/store/durable'
import { spoolPath } from '@/lib/store/folders'
import { filePictures } from './file-pictures'
import type { Job } from './job'
import { failedOutcome } from './outcome'
import { type AttemptRow, markReceived, settleAttempt } from './queue'

/**
 * Ends an attempt whose answer was cut, by `failure`. Pictures that came whole are kept, an answer that lacks nothing
 * but its end is taken as received, and the raw rest stays on the disk.
 */
export async function salvageAnswer(job: Job, attempt: AttemptRow, failure: ProviderFailure): Promise<void> {
  const spool = spoolPath(attempt.id)
  const saved = await salvage(spool)
  if (saved?.kind === 'whole') return adoptAnswer(attempt)
  const outcome = failedOutcome(job, failure)
  if (saved?.kind !== 'pictures') {
    await settleAttempt(job.run, attempt, outcome)
    return removeIfEmpty(`${spool}.part`)
  }
  const { images } = await filePictures(job, attempt, saved)
  await settleAttempt(job.run, attempt, { ...outcome, images })
}

/** The next to claim the run finds its answer in the spool. */
async function adoptAnswer(attempt: AttemptRow): Promise<void> {
  const spool = spoolPath(attempt.id)
  await putInPlace(`${spool}.part`, spool)
  await markReceived(attempt)
}

/** A place that was kept for an answer of which not a byte came. */
async function removeIfEmpty(part: string): Promise<void> {
  const bytes = await stat(part).then(
    ({ size }) => size,
    () => null,
  )
  if (bytes === 0) await removeIfThere(part)
}
