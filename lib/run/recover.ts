import 'server-only'
import { readdir } from 'node:fs/promises'
import { failureOf } from '@/lib/provider/failure'
import type { ProviderFailure } from '@/lib/provider/schema'
import { changing, database } from '@/lib/store/database'
import { isThere, removeIfThere } from '@/lib/store/durable'
import { folder, spoolPath } from '@/lib/store/folders'
import { failedOutcome } from './outcome'
import { type AttemptRow, attemptRows, markReceived, type RunRow, settleAttempt } from './queue'
import type { RunState } from './schema'

/** What is known of a request that was under way when the server ended: nothing, so it may have been charged. */
const endedMeanwhile: ProviderFailure = {
  ...failureOf({ class: 'interrupted', charge: 'perhaps' }),
  detail: 'Proofsheet stopped while the provider was working.',
}

/**
 * Puts right what an earlier process left, before the worker starts: a request that had left is filed if its whole
 * answer is on the disk and is unknown otherwise; claims are let go. Nothing is ever sent again by this.
 * Only for a process that is alone on its data folder.
 */
export async function recoverRuns(): Promise<void> {
  for (const run of await runsIn('sending')) await resolveSending(run)
  for (const { id } of await runsIn('claimed')) await moveTo(id, { state: 'queued', lease_until: null })
  await database().updateTable('run').set({ lease_until: null }).where('state', '=', 'received').execute()
  await sweepSpool()
}

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
export async function resolveSending(run: RunRow): Promise<void> {
  const attempt = (await attemptRows(run.id)).at(-1)
  if (!attempt) return
  if (await isThere(spoolPath(attempt.id))) return markReceived(attempt)
  if (run.provider === 'sample') return startSampleOver(run, attempt)
  await settleAttempt(run, attempt, failedOutcome(run, endedMeanwhile))
}

/** Removes answers whose pictures were all filed just before the process ended. */
async function sweepSpool(): Promise<void> {
  const spooled = await readdir(folder('spool')).catch(() => [])
  for (const id of spooled) if (await isFiled(id)) await removeIfThere(spoolPath(id))
}

const isFiled = (attemptId: string): Promise<boolean> =>
  database()
    .selectFrom('attempt')
    .select('id')
    .where('id', '=', attemptId)
    .where('state', '=', 'succeeded')
    .executeTakeFirst()
    .then(row => row !== undefined)

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
