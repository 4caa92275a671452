import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { connectionFacts, learnAnswer, pauseConnection } from '@/lib/connection/records'
import { log } from '@/lib/log'
import { readAnswer } from '@/lib/provider/answer'
import type { GenerationBody } from '@/lib/provider/body'
import { deadlineMs, postGeneration } from '@/lib/provider/client'
import { failureOf } from '@/lib/provider/failure'
import { estimate } from '@/lib/provider/price'
import { nextStep } from '@/lib/provider/retry'
import { type ProviderFailure, secretsOf, storedFailure } from '@/lib/provider/schema'
import { storeNow } from '@/lib/store/clock'
import { database } from '@/lib/store/database'
import { type Draft, dropDraft, isThere, openDraft, removeIfThere } from '@/lib/store/durable'
import { spoolPath } from '@/lib/store/folders'
import { newId } from '@/lib/store/id'
import { requireFolder } from '@/lib/store/marker'
import { shelf } from '@/lib/store/shelf'
import { reach } from '@/lib/store/step'
import {
  type AttemptRow,
  attemptById,
  attemptRows,
  beginAttempt,
  markReceived,
  repriceRun,
  requeueRun,
  settleAttempt,
} from './attempt-records'
import { bodyOf } from './body-of'
import { contentOf } from './content'
import { dropKept, filePictures } from './file-pictures'
import type { Job } from './job'
import { failedOutcome } from './outcome'
import { salvageAnswer } from './salvage-answer'

/**
 * Carries a claimed run to its next resting place: sends its one request, or takes up an answer that had already
 * arrived, then files the pictures. Every step is committed before the next, so a crash resumes where it stopped.
 * @throws when the disk or the database fails; the run then rests at its last committed step
 */
export async function carryOut(job: Job): Promise<void> {
  reach('claimed')
  const earlier = await attemptRows(job.run.id)
  const last = earlier.at(-1)
  if (job.run.state === 'received' && last) return fileAnswer(job, last, earlier.slice(0, -1))
  const begun = await begin(job, earlier)
  if (!begun) return
  const { attempt, draft } = begun
  log.info({ run: job.run.id, attempt: attempt.id, number: attempt.number }, 'a request leaves')
  const failure = await send(job, attempt, draft)
  if (failure) return endOrRequeue(job, attempt, earlier, failure)
  await markReceived(attempt)
  reach('received')
  await fileAnswer(job, attempt, earlier)
}

/** The place of the answer first, then the commit that says a request may leave; null when it must not. */
async function begin({ run }: Job, earlier: AttemptRow[]): Promise<{ attempt: AttemptRow; draft: Draft } | null> {
  const { refusedFields } = await connectionFacts(run.provider)
  const body = bodyOf(contentOf(run), earlier, refusedFields)
  await requireFolder()
  const id = newId()
  const draft = await openDraft(spoolPath(id))
  reach('spool-opened')
  const attempt = await beginAttempt(run, { id, number: earlier.length + 1, body }).catch(async error => {
    const committed = await attemptAfterAll(id)
    if (committed) return committed
    await dropDraft(draft)
    throw error
  })
  if (!attempt) {
    await dropDraft(draft)
    return null
  }
  reach('sending')
  return { attempt, draft }
}

/** A connection that is cut at its commit leaves open whether that happened. If it did, nothing was sent, and may be now. */
async function attemptAfterAll(id: string): Promise<AttemptRow | null> {
  for (let asked = 1; asked <= mostQuestions; asked++) {
    const found = await attemptById(id).catch(() => undefined)
    if (found !== undefined) return found
    await wait(betweenQuestionsMs)
  }
  return null
}

const mostQuestions = 5
const betweenQuestionsMs = 1_000

/** The one request of an attempt. Null when the whole answer is in the spool. */
async function send(job: Job, attempt: AttemptRow, draft: Draft): Promise<ProviderFailure | null> {
  const { endpoint, signal } = job
  const body: GenerationBody = JSON.parse(attempt.body)
  const sent = await postGeneration(endpoint, body, { draft, deadlineMs: deadlineMs(body.quality ?? null), signal })
  return sent.kind === 'failed' ? sent.failure : null
}

async function fileAnswer(job: Job, attempt: AttemptRow, earlier: AttemptRow[]): Promise<void> {
  const spool = spoolPath(attempt.id)
  if (!(await isThere(spool))) return settleGone(job, attempt)
  const answer = await readAnswer(spool, secretsOf(job.endpoint))
  if (answer.kind === 'failed') {
    await endOrRequeue(job, attempt, earlier, answer.failure)
    if (answer.failure.charge === 'none') await removeIfThere(spool)
    return
  }
  const outcome = await filePictures(job, attempt, answer)
  reach('filed')
  // The pictures may have been written where a volume was a moment ago.
  await requireFolder()
  await settleAttempt(job.run, attempt, outcome)
  reach('settled')
  for (const { sha256, type } of outcome.images) await shelf().confirm(sha256, type)
  await dropKept(attempt, outcome)
  // What could not be filed stays on the disk, raw: it was paid for.
  if (outcome.failure === null) await removeIfThere(spool)
  reach('spool-removed')
  const { settings } = contentOf(job.run)
  await learnAnswer(database(), job.run.provider, {
    form: answer.form,
    asked: settings.n,
    delivered: outcome.images.length,
  })
}

/** An answer whose file was taken out of the folder; while the whole folder is away, it may come back with it. */
async function settleGone(job: Job, attempt: AttemptRow): Promise<void> {
  await requireFolder()
  await settleAttempt(job.run, attempt, failedOutcome(job, answerGone))
}

const answerGone: ProviderFailure = {
  ...failureOf({ class: 'unusable-answer', charge: 'perhaps' }),
  detail: 'The file that kept the answer is no longer in the data folder.',
}

/** Sends again by itself only what certainly cost nothing, and only as often as its class allows. */
async function endOrRequeue(job: Job, attempt: AttemptRow, earlier: AttemptRow[], said: ProviderFailure) {
  const { run } = job
  const failure = mendable(said, attempt)
  log.warn({ run: run.id, attempt: attempt.id, class: failure.class, status: failure.status }, 'attempt failed')
  const step = nextStep(failure, timesTried(earlier, failure), Math.random())
  const now = Date.now()
  const pause = step.pauses && {
    reason: step.pauses.reason,
    since: now,
    until: step.pauses.untilMs === null ? null : now + step.pauses.untilMs,
    detail: failure.detail,
  }
  if (step.kind === 'end' || !(await isAffordable(job, failure))) {
    if (pause) await pauseConnection(database(), run.provider, pause)
    return endAttempt(job, attempt, failure)
  }
  await requeueRun(run, attempt, failure, { notBefore: (await storeNow()) + step.delayMs, pause })
  await removeUnfinished(attempt)
}

/** Without the quality that was asked for, the provider may choose a dearer one. */
async function isAffordable({ run, prices }: Job, { dropField }: ProviderFailure): Promise<boolean> {
  if (dropField !== 'quality' || run.provider === 'sample') return true
  const { settings, prompt } = contentOf(run)
  const price = estimate({ ...settings, quality: null }, prompt.length, prices)
  return price !== null && repriceRun(run, price)
}

/** A field that was not sent cannot be left out: the same request would be refused again. */
const mendable = (failure: ProviderFailure, { body }: AttemptRow): ProviderFailure =>
  failure.dropField === null || failure.dropField in JSON.parse(body)
    ? failure
    : { ...failure, dropField: null, retries: 0, retryAfterMs: null }

const timesTried = (earlier: AttemptRow[], { class: kind, dropField }: ProviderFailure): number =>
  earlier.filter(({ failure }) => {
    const before = storedFailure(failure)
    return before?.class === kind && before.dropField === dropField
  }).length

/** A cut answer may hold whole pictures: what came of it is filed before the run ends. */
async function endAttempt(job: Job, attempt: AttemptRow, failure: ProviderFailure): Promise<void> {
  if (failure.charge === 'none') {
    await settleAttempt(job.run, attempt, failedOutcome(job, failure))
    return removeUnfinished(attempt)
  }
  await salvageAnswer(job, attempt, failure)
}

/** The place that was kept for an answer that did not come. */
const removeUnfinished = ({ id }: AttemptRow): Promise<void> => removeIfThere(`${spoolPath(id)}.part`)
