import 'server-only'
import { log } from '@/lib/log'
import { readAnswer } from '@/lib/provider/answer'
import type { GenerationBody } from '@/lib/provider/body'
import { deadlineMs, postGeneration } from '@/lib/provider/client'
import { failureOf } from '@/lib/provider/failure'
import { retryDelay } from '@/lib/provider/retry'
import { type ProviderFailure, secretsOf, storedFailure } from '@/lib/provider/schema'
import { isThere, removeIfThere } from '@/lib/store/durable'
import { spoolPath } from '@/lib/store/folders'
import { bodyOf } from './body-of'
import { contentOf } from './content'
import { filePictures } from './file-pictures'
import type { Job } from './job'
import { failedOutcome } from './outcome'
import { type AttemptRow, attemptRows, beginAttempt, markReceived, requeueRun, settleAttempt } from './queue'

/**
 * Carries a claimed run to its next resting place: sends its one request, or takes up an answer that had already
 * arrived, then files the pictures. Every step is committed before the next, so a crash resumes where it stopped.
 */
export async function carryOut(job: Job): Promise<void> {
  const earlier = await attemptRows(job.run.id)
  const last = earlier.at(-1)
  if (job.run.state === 'received' && last) return fileAnswer(job, last, earlier.slice(0, -1))
  const body = bodyOf(contentOf(job.run), earlier)
  const attempt = await beginAttempt(job.run, earlier.length + 1, body)
  if (!attempt) return
  const failure = await send(job, attempt, body)
  if (failure) return endOrRequeue(job, attempt, earlier, failure)
  await markReceived(attempt)
  await fileAnswer(job, attempt, earlier)
}

/** The one request of an attempt. Null when the whole answer is in the spool. */
async function send(
  { run, endpoint, signal }: Job,
  attempt: AttemptRow,
  body: GenerationBody,
): Promise<ProviderFailure | null> {
  const { quality } = contentOf(run).settings
  const sent = await postGeneration(endpoint, body, {
    spool: spoolPath(attempt.id),
    deadlineMs: deadlineMs(quality),
    signal,
  })
  return sent.kind === 'failed' ? sent.failure : null
}

async function fileAnswer(job: Job, attempt: AttemptRow, earlier: AttemptRow[]): Promise<void> {
  const spool = spoolPath(attempt.id)
  if (!(await isThere(spool))) return settleAttempt(job.run, attempt, failedOutcome(job.run, answerGone))
  const answer = await readAnswer(spool, secretsOf(job.endpoint))
  if (answer.kind === 'failed') {
    await endOrRequeue(job, attempt, earlier, answer.failure)
    if (answer.failure.charge === 'none') await removeIfThere(spool)
    return
  }
  const outcome = await filePictures(job, attempt, answer)
  await settleAttempt(job.run, attempt, outcome)
  // What could not be filed stays on the disk, raw: it was paid for.
  if (outcome.failure === null) await removeIfThere(spool)
}

/** The data folder is not the one that the answer was kept in. */
const answerGone: ProviderFailure = {
  ...failureOf({ class: 'unusable-answer', charge: 'perhaps' }),
  detail: 'The file that kept the answer is no longer in the data folder.',
}

/** Sends again by itself only what certainly cost nothing, and only as often as its class allows. */
async function endOrRequeue({ run }: Job, attempt: AttemptRow, earlier: AttemptRow[], failure: ProviderFailure) {
  log.warn({ run: run.id, attempt: attempt.id, class: failure.class, status: failure.status }, 'attempt failed')
  const triedAgain = earlier.filter(one => storedFailure(one.failure)?.class === failure.class).length
  const delayMs = retryDelay(failure, triedAgain, Math.random())
  if (delayMs !== null) return requeueRun(run, attempt, failure, Date.now() + delayMs)
  await settleAttempt(run, attempt, failedOutcome(run, failure))
}
