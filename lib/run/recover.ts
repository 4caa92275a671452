import 'server-only'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sweepDrafts } from '@/lib/image/picture-draft'
import { log } from '@/lib/log'
import { changing, database } from '@/lib/store/database'
import { removeIfThere } from '@/lib/store/durable'
import { folder, spoolPath } from '@/lib/store/folders'
import { idLength } from '@/lib/store/id'
import { takeBackOwn } from './away'
import type { RunRow } from './queue'
import { restRun, wasSentHere } from './queue'
import { jobOf, resolveSending } from './resolve-sending'
import type { RunState } from './schema'

/**
 * Puts right what an earlier process left, before the worker starts: a request that had left is filed if its whole
 * answer is on the disk and is unknown otherwise, with the pictures that had come whole; claims are let go. Nothing is
 * ever sent again by this. Only for a process that is alone on its data folder; what other servers have is theirs.
 */
export async function recoverRuns(): Promise<void> {
  for (const run of await ownRunsIn('sending')) await resolveOrRest(run)
  for (const { id } of await ownRunsIn('claimed')) await moveTo(id, 'claimed', { state: 'queued', lease_until: null })
  await database()
    .updateTable('run')
    .set({ lease_until: null })
    .where('state', '=', 'received')
    .where(wasSentHere)
    .execute()
  await takeBackOwn()
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

const ownRunsIn = (state: RunState): Promise<RunRow[]> =>
  database().selectFrom('run').selectAll().where('state', '=', state).where(wasSentHere).orderBy('created_at').execute()

/** One run at a time: each change has a number of its own, by which the pages follow. */
const moveTo = (id: string, from: string, row: Pick<RunRow, 'state'> & Partial<RunRow>): Promise<unknown> =>
  changing((trx, change) =>
    trx
      .updateTable('run')
      .set({ ...row, change })
      .where('id', '=', id)
      .where('state', '=', from)
      .execute(),
  )

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

/** Samples and money never mix: samples that still waited when a key appeared are not made with it. */
export async function cancelSamples(): Promise<void> {
  const waiting = await database()
    .selectFrom('run')
    .select(['id', 'state'])
    .where('provider', '=', 'sample')
    .where('state', 'in', ['queued', 'claimed', 'sending'] satisfies RunState[])
    .execute()
  for (const { id, state } of waiting) await moveTo(id, state, { state: 'cancelled', ended_at: Date.now() })
}
