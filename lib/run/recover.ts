import 'server-only'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sweepDrafts } from '@/lib/image/picture-draft'
import { log } from '@/lib/log'
import { endpointFor } from '@/lib/provider/endpoint'
import { failureOf } from '@/lib/provider/failure'
import type { ProviderFailure } from '@/lib/provider/schema'
import { pricesOf } from '@/lib/settings/records'
import { changing, database } from '@/lib/store/database'
import { isThere, removeIfThere } from '@/lib/store/durable'
import { folder, spoolPath } from '@/lib/store/folders'
import { idLength } from '@/lib/store/id'
import { type AttemptRow, attemptRows, markReceived } from './attempt-records'
import type { Job } from './job'
import type { RunRow } from './queue'
import { restRun } from './queue'
import { salvageAnswer } from './salvage-answer'
import type { RunState } from './schema'

/** What is known of a request that was under way when the server ended: nothing, so it may have been charged. */
const endedMeanwhile: ProviderFailure = {
  ...failureOf({ class: 'interrupted', charge: 'perhaps' }),
  detail: 'Proofsheet stopped while the provider was working.',
}

/**
 * Puts right what an earlier process left, before the worker starts: a request that had left is filed if its whole
 * answer is on the disk and is unknown otherwise, with the pictures that had come whole; claims are let go. Nothing is
 * ever sent again by this. Only for a process that is alone on its data folder.
 */
export async function recoverRuns(): Promise<void> {
  for (const run of await runsIn('sending')) await resolveOrRest(run)
  for (const { id } of await runsIn('claimed')) await moveTo(id, { state: 'queued', lease_until: null })
  await database().updateTable('run').set({ lease_until: null }).where('state', '=', 'received').execute()
  await sweepSpool()
  await sweepDrafts()
}

/** One answer that cannot be read must not keep the server from starting: the worker takes the run up again. */
async function resolveOrRest(run: RunRow): Promise<void> {
  try {
    await resolveSending(await jobOf(run))
  } catch (error) {
    log.error({ run: run.id, err: error }, 'what became of a request could not be told yet')
    await restRun(run, 0)
  }
}

const jobOf = async (run: RunRow): Promise<Job> => ({
  run,
  endpoint: endpointFor(run.provider),
  prices: await pricesOf(run.workspace_id),
  signal: new AbortController().signal,
})

const runsIn = (...states: RunState[]): Promise<RunRow[]> =>
  database().selectFrom('run').selectAll().where('state', 'in', states).orderBy('created_at').execute()

/** One run at a time: each change has a number of its own, by which the pages follow. */
const moveTo = (id: string, row: Pick<RunRow, 'state'> & Partial<RunRow>): Promise<unknown> =>
  changing((trx, change) =>
    trx
      .updateTable('run')
      .set({ ...row, change })
      .where('id', '=', id)
      .execute(),
  )

/** Decides what became of a request whose owner is gone: received if its whole answer is on the disk, else unknown. */
export async function resolveSending(job: Job): Promise<void> {
  const { run } = job
  const attempt = (await attemptRows(run.id)).at(-1)
  if (!attempt) return
  if (await isThere(spoolPath(attempt.id))) return markReceived(attempt)
  if (run.provider === 'sample') return startSampleOver(run, attempt)
  await salvageAnswer(job, attempt, endedMeanwhile)
}

/**
 * Removes answers whose pictures were all filed just before the process ended, and places that were kept for answers
 * that cannot come any more, because nobody else is at work on this folder. What was or may have been paid for and is not filed stays.
 */
async function sweepSpool(): Promise<void> {
  for (const file of await readdir(folder('spool')).catch(() => []))
    if (await isSpent(file)) await removeIfThere(spoolPath(file))
}

async function isSpent(file: string): Promise<boolean> {
  const attempt = await database()
    .selectFrom('attempt')
    .select(['state', 'charge'])
    .where('id', '=', file.slice(0, idLength))
    .executeTakeFirst()
  const isWhole = file.length === idLength
  if (!attempt) return !isWhole
  if (!isWhole && (await stat(join(folder('spool'), file))).size === 0) return true
  return attempt.state === 'succeeded' || (attempt.state === 'failed' && attempt.charge === 'none')
}

/** A sample costs nothing, so it is simply drawn again. */
const startSampleOver = (run: RunRow, attempt: AttemptRow): Promise<void> =>
  changing(async (trx, change) => {
    await trx
      .updateTable('attempt')
      .set({ state: 'failed', charge: 'none', ended_at: Date.now() })
      .where('id', '=', attempt.id)
      .execute()
    await trx.updateTable('run').set({ state: 'queued', lease_until: null, change }).where('id', '=', run.id).execute()
  })

/** Samples and money never mix: samples that still waited when a key appeared are not made with it. */
export async function cancelSamples(): Promise<void> {
  const waiting = (await runsIn('queued', 'claimed', 'sending')).filter(run => run.provider === 'sample')
  for (const { id } of waiting) await moveTo(id, { state: 'cancelled', ended_at: Date.now() })
}
