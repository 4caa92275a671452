import 'server-only'
import { endpointFor } from '@/lib/provider/endpoint'
import { failureOf } from '@/lib/provider/failure'
import type { ProviderFailure } from '@/lib/provider/schema'
import { pricesOf } from '@/lib/settings/records'
import { changing } from '@/lib/store/database'
import { isThere } from '@/lib/store/durable'
import { spoolPath } from '@/lib/store/folders'
import { type AttemptRow, attemptRows, markReceived } from './attempt-records'
import type { Job } from './job'
import type { RunRow } from './queue'
import { salvageAnswer } from './salvage-answer'
import type { RunState } from './schema'

/** What is known of a request that was under way when the server ended: nothing, so it may have been charged. */
const endedMeanwhile: ProviderFailure = {
  ...failureOf({ class: 'interrupted', charge: 'perhaps' }),
  detail: 'Proofsheet stopped while the provider was working.',
}

/** Decides what became of a request whose owner is gone: received if its whole answer is on the disk, else unknown. */
export async function resolveSending(job: Job): Promise<void> {
  const { run } = job
  const attempt = (await attemptRows(run.id)).at(-1)
  if (!attempt) return
  if (await isThere(spoolPath(attempt.id))) return markReceived(attempt)
  if (run.provider === 'sample') return startSampleOver(run, attempt)
  await salvageAnswer(job, attempt, endedMeanwhile)
}

/** A sample costs nothing, so it is simply drawn again. */
export const startSampleOver = (run: RunRow, attempt: AttemptRow): Promise<void> =>
  changing(async (trx, change) => {
    await trx
      .updateTable('attempt')
      .set({ state: 'failed', charge: 'none', ended_at: Date.now() })
      .where('id', '=', attempt.id)
      .execute()
    await trx
      .updateTable('run')
      .set({ state: 'queued', lease_until: null, change })
      .where('id', '=', run.id)
      .where('fence', '=', run.fence)
      .where('state', 'in', ['sending', 'received'] satisfies RunState[])
      .execute()
  })

/** What it takes to end a run that nobody is at work on. */
export const jobOf = async (run: RunRow): Promise<Job> => ({
  run,
  endpoint: endpointFor(run.provider),
  prices: await pricesOf(run.workspace_id),
  signal: new AbortController().signal,
})
