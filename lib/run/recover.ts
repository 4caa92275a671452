import 'server-only'
import { access } from 'node:fs/promises'
import { failureOf } from '@/lib/provider/failure'
import type { ProviderFailure } from '@/lib/provider/schema'
import { changing, database } from '@/lib/store/database'
import { spoolPath } from '@/lib/store/folders'
import { failedOutcome } from './outcome'
import { type AttemptRow, attemptRows, markReceived, type RunRow, settleAttempt } from './queue'

/** What is known of a request that was under way when the server ended: nothing, so it may have been charged. */
const endedMeanwhile: ProviderFailure = {
  ...failureOf({ class: 'interrupted', charge: 'perhaps' }),
  detail: 'Proofsheet was stopped while the provider was working.',
}

/**
 * Puts right what an earlier process left, before the worker starts: a request that had left is filed if its whole
 * answer is on the disk and is unknown otherwise; claims are let go. Nothing is ever sent again by this.
 * Only for a process that is alone on its data folder.
 */
export async function recoverRuns(): Promise<void> {
  const interrupted = await database().selectFrom('run').selectAll().where('state', '=', 'sending').execute()
  for (const run of interrupted) await recoverSending(run)
  await database().updateTable('run').set({ lease_until: null }).where('state', 'in', ['claimed', 'received']).execute()
}

async function recoverSending(run: RunRow): Promise<void> {
  const attempt = (await attemptRows(run.id)).at(-1)
  if (!attempt) return
  const isSpooled = await access(spoolPath(attempt.id)).then(
    () => true,
    () => false,
  )
  if (isSpooled) return markReceived(attempt)
  if (run.provider === 'sample') return startSampleOver(run, attempt)
  await settleAttempt(run, attempt, failedOutcome(endedMeanwhile))
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
  const waiting = await database()
    .selectFrom('run')
    .select('id')
    .where('provider', '=', 'sample')
    .where('state', 'in', ['queued', 'claimed', 'sending', 'received'])
    .execute()
  for (const { id } of waiting) await cancelRun(id)
}

const cancelRun = (id: string): Promise<unknown> =>
  changing((trx, change) =>
    trx.updateTable('run').set({ state: 'cancelled', ended_at: Date.now(), change }).where('id', '=', id).execute(),
  )
