import 'server-only'
import { failureOf } from '@/lib/provider/failure'
import type { ProviderFailure } from '@/lib/provider/schema'
import { storeNow } from '@/lib/store/clock'
import { changing, database } from '@/lib/store/database'
import { isThere } from '@/lib/store/durable'
import { spoolPath } from '@/lib/store/folders'
import { awayMs, instanceId } from '@/lib/store/instance'
import { shared } from '@/lib/store/shared'
import { attemptRows, markReceived, settleAttempt } from './attempt-records'
import { failedOutcome } from './outcome'
import type { RunRow } from './queue'
import { jobOf, resolveSending, startSampleOver } from './resolve-sending'
import type { RunState } from './schema'

/** A machine that restarts is back by then. Longer, and people wait for a picture that may never come. */
const sentPatienceMs = 15 * 60_000
/** An answer that has arrived is on a disk somewhere: there is more reason to wait. */
const receivedPatienceMs = 24 * 3_600_000

/** Nothing is lost and nobody knows: its answer is, or will be, on a disk that is not here. */
const ownerIsAway: ProviderFailure = {
  ...failureOf({ class: 'interrupted', charge: 'perhaps' }),
  detail: 'The server that sent it has been away for long. When it is back with its data folder, its answer is filed.',
}

/**
 * Sees to runs whose request left from a server that is away: says so on them, draws samples again, and after a long
 * patience calls the others unknown. Nothing is ever sent again by this.
 * @returns whether anything changed
 */
export async function giveUpAway(): Promise<boolean> {
  const now = await storeNow()
  let hasChanged = await tellOfAway(now)
  for (const { run, seenAt } of await runsOfOthers()) {
    const silence = now - seenAt
    const isSample = run.provider === 'sample'
    if (silence < (isSample ? awayMs : patienceFor(run))) continue
    const attempt = (await attemptRows(run.id)).at(-1)
    if (!attempt) continue
    if (isSample) await startSampleOver(run, attempt)
    else await settleAttempt(run, attempt, failedOutcome(await jobOf(run), ownerIsAway))
    hasChanged = true
  }
  return hasChanged
}

const patienceFor = ({ state }: RunRow): number => (state === 'received' ? receivedPatienceMs : sentPatienceMs)

/** Runs whose request left from another server, and when that was last seen; one that nobody knows, when it sent them. */
async function runsOfOthers(): Promise<{ run: RunRow; seenAt: number }[]> {
  const rows = await database()
    .selectFrom('run')
    .leftJoin('instance', 'instance.id', 'run.instance')
    .selectAll('run')
    .select('instance.seen_at as seen_at')
    .where('run.state', 'in', ['sending', 'received'] satisfies RunState[])
    .where('run.instance', 'is not', null)
    .where('run.instance', '!=', instanceId() ?? '')
    .execute()
  return rows.map(({ seen_at: seenAt, ...run }) => ({ run, seenAt: seenAt ?? run.started_at ?? run.created_at }))
}

const told = shared<Set<string>>('away')

/** Its runs look different from then on, although nothing about them has changed: the pages must hear of it. */
async function tellOfAway(now: number): Promise<boolean> {
  const known = told.peek() ?? told.set(new Set())
  const away = await database()
    .selectFrom('instance')
    .select('id')
    .where('seen_at', '<', now - awayMs)
    .execute()
  const fresh = away.map(({ id }) => id).filter(id => !known.has(id))
  known.clear()
  for (const { id } of away) known.add(id)
  if (fresh.length === 0) return false
  await changing((trx, change) =>
    trx
      .updateTable('run')
      .set({ change })
      .where('state', 'in', ['sending', 'received'] satisfies RunState[])
      .where('instance', 'in', fresh)
      .execute(),
  )
  return true
}

/**
 * Takes up again what others gave up while this server was away: an answer that is on its disk, whole or in part.
 * @param carriedOut runs that are under way here: their answer may still come
 * @returns whether there was anything
 */
export async function takeBackOwn(carriedOut: readonly string[] = []): Promise<boolean> {
  const given = await database()
    .selectFrom('run')
    .selectAll()
    .where('state', '=', 'unknown' satisfies RunState)
    .where('instance', '=', instanceId() ?? '')
    .where('failure', 'like', `%${ownerIsAway.detail}%`)
    .where('id', 'not in', ['', ...carriedOut])
    .execute()
  for (const run of given) await takeBack(run)
  return given.length > 0
}

async function takeBack(run: RunRow): Promise<void> {
  const attempt = (await attemptRows(run.id)).at(-1)
  if (!attempt) return
  if (await isThere(spoolPath(attempt.id))) return markReceived(attempt)
  // Whole pictures of a cut answer are kept, and it is unknown again, now by whoever knows the disk.
  const taken = await changing((trx, change) =>
    trx
      .updateTable('run')
      .set({ state: 'sending' satisfies RunState, ended_at: null, change })
      .where('id', '=', run.id)
      .where('state', '=', 'unknown' satisfies RunState)
      .where('resolution', 'is', null)
      .executeTakeFirst(),
  )
  if (taken.numUpdatedRows > 0n) await resolveSending(await jobOf(run))
}
