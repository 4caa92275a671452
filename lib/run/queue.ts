import 'server-only'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { GenerationBody } from '@/lib/provider/body'
import type { Charge, ProviderFailure, Usage } from '@/lib/provider/schema'
import { changing, database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { ImageTable, Tables } from '@/lib/store/tables'
import type { RunState } from './schema'

/** How long a worker owns a run without saying so again. */
export const leaseMs = 60_000

export type RunRow = Tables['run']
export type AttemptRow = Tables['attempt']

/** A run is free to take when it waits, or when whoever had it fell silent before or after (never during) its request. */
const isFree =
  (now: number) =>
  (row: ExpressionBuilder<Tables, 'run'>): Expression<SqlBool> =>
    row.or([
      row.and([row('state', '=', 'queued'), row('not_before', '<=', now)]),
      row.and([
        row('state', 'in', ['claimed', 'received'] satisfies RunState[]),
        row.or([row('lease_until', 'is', null), row('lease_until', '<', now)]),
      ]),
    ])

const oldestFree = (db: Pick<ReturnType<typeof database>, 'selectFrom'>, provider: string, now: number) =>
  db
    .selectFrom('run')
    .select('id')
    // An answer that has arrived is filed wherever it came from; only a request belongs to one provider.
    .where(row => row.or([row('provider', '=', provider), row('state', '=', 'received')]))
    .where(isFree(now))
    .orderBy('created_at')
    .limit(1)

/**
 * Takes the oldest free run of a provider: one conditional UPDATE, the same on both databases. A run whose answer has
 * already arrived stays `received`; every other becomes `claimed`. The fence voids whoever had it before.
 */
export async function claimRun(provider: string, now = Date.now()): Promise<RunRow | null> {
  // An idle queue is looked at every second: looking must not write.
  if (!(await oldestFree(database(), provider, now).executeTakeFirst())) return null
  return changing(async (trx, change) => {
    const run = await trx
      .updateTable('run')
      .set(row => ({
        state: sql<string>`case when state = 'received' then 'received' else 'claimed' end`,
        fence: row('fence', '+', 1),
        lease_until: now + leaseMs,
        change,
      }))
      .where('id', 'in', oldestFree(trx, provider, now))
      .where(isFree(now))
      .returningAll()
      .executeTakeFirst()
    return run ?? null
  })
}

/** Runs whose request has left and whose owner has fallen silent since, except those that are carried out here. */
export const silentRuns = (provider: string, carriedOut: readonly string[], now = Date.now()): Promise<RunRow[]> =>
  database()
    .selectFrom('run')
    .selectAll()
    .where('provider', '=', provider)
    .where('state', '=', 'sending')
    .where('lease_until', '<', now)
    .where('id', 'not in', ['', ...carriedOut])
    .execute()

/** Says that the owner is alive. */
export async function renewLease(run: RunRow, now = Date.now()): Promise<void> {
  await database()
    .updateTable('run')
    .set({ lease_until: now + leaseMs })
    .where('id', '=', run.id)
    .where('fence', '=', run.fence)
    .execute()
}

/** The attempts of a run so far, in order. */
export const attemptRows = (runId: string): Promise<AttemptRow[]> =>
  database().selectFrom('attempt').selectAll().where('run_id', '=', runId).orderBy('number').execute()

/**
 * Tx C: commits that a request is about to leave, before its first byte does.
 * @returns null when the run is no longer the caller's; nothing may be sent then
 */
export const beginAttempt = (run: RunRow, number: number, body: GenerationBody): Promise<AttemptRow | null> =>
  changing(async (trx, change) => {
    const now = Date.now()
    const owned = await trx
      .updateTable('run')
      .set({ state: 'sending', change, started_at: run.started_at ?? now })
      .where('id', '=', run.id)
      .where('fence', '=', run.fence)
      .where('state', '=', 'claimed')
      .executeTakeFirst()
    if (owned.numUpdatedRows === 0n) return null
    return trx
      .insertInto('attempt')
      .values({
        id: newId(now),
        run_id: run.id,
        number,
        state: 'sending',
        // From here on money may be spent, until an answer says otherwise.
        charge: 'perhaps',
        body: JSON.stringify(body),
        status: null,
        usage: null,
        failure: null,
        started_at: now,
        answered_at: null,
        ended_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  })

/**
 * Tx D: the whole answer is on the disk. Not fenced: an answer belongs to its attempt however late it comes, so it
 * also resolves a run that was already given up as unknown.
 */
export const markReceived = (attempt: AttemptRow): Promise<void> =>
  changing(async (trx, change) => {
    const now = Date.now()
    await trx.updateTable('attempt').set({ state: 'received', answered_at: now }).where('id', '=', attempt.id).execute()
    await trx
      .updateTable('run')
      .set({ state: 'received', failure: null, ended_at: null, change })
      .where('id', '=', attempt.run_id)
      .where('state', 'in', ['sending', 'unknown'])
      .execute()
  })

export type Outcome = {
  state: Extract<RunState, 'succeeded' | 'short' | 'failed' | 'unknown' | 'needs-attention'>
  charge: Charge
  failure: ProviderFailure | null
  usage: Usage | null
  /** Micro-dollars; null where nothing is booked. */
  actual: { micros: number; isEstimated: boolean } | null
  images: Omit<
    ImageTable,
    'id' | 'workspace_id' | 'run_id' | 'attempt_id' | 'is_starred' | 'created_at' | 'deleted_at'
  >[]
}

/**
 * Tx E: pictures, state and cost of an attempt, all or nothing. Not fenced, like `markReceived`: what came belongs to
 * its attempt. The first to settle a run wins; a second filing of the same answer changes nothing.
 */
export const settleAttempt = (run: RunRow, attempt: AttemptRow, outcome: Outcome): Promise<void> =>
  changing(async (trx, change) => {
    const now = Date.now()
    const settled = await trx
      .updateTable('run')
      .set({
        state: outcome.state,
        failure: outcome.failure && JSON.stringify(outcome.failure),
        actual: outcome.actual?.micros ?? null,
        actual_is_estimated: outcome.actual?.isEstimated ? 1 : 0,
        lease_until: null,
        ended_at: now,
        change,
      })
      .where('id', '=', run.id)
      .where('state', 'in', ['sending', 'received'])
      .executeTakeFirst()
    if (settled.numUpdatedRows === 0n) return
    await closeAttempt(trx, attempt, outcome, now)
    if (outcome.images.length === 0) return
    await trx
      .insertInto('image')
      .values(
        outcome.images.map(image => ({
          ...image,
          id: newId(now),
          workspace_id: run.workspace_id,
          run_id: run.id,
          attempt_id: attempt.id,
          is_starred: 0,
          created_at: now,
          deleted_at: null,
        })),
      )
      .execute()
  })

/** Closes an attempt that cost nothing and puts its run back into the queue, not before a time. */
export const requeueRun = (
  run: RunRow,
  attempt: AttemptRow,
  failure: ProviderFailure,
  notBefore: number,
): Promise<void> =>
  changing(async (trx, change) => {
    await closeAttempt(trx, attempt, { state: 'failed', charge: 'none', failure, usage: null }, Date.now())
    await trx
      .updateTable('run')
      .set({ state: 'queued', lease_until: null, not_before: notBefore, change })
      .where('id', '=', run.id)
      .where('fence', '=', run.fence)
      .execute()
  })

const closeAttempt = (
  trx: Pick<ReturnType<typeof database>, 'updateTable'>,
  attempt: AttemptRow,
  { state, charge, failure, usage }: Pick<Outcome, 'state' | 'charge' | 'failure' | 'usage'>,
  now: number,
) =>
  trx
    .updateTable('attempt')
    .set({
      state,
      charge,
      status: failure?.status ?? null,
      failure: failure && JSON.stringify(failure),
      usage: usage && JSON.stringify(usage),
      ended_at: now,
    })
    .where('id', '=', attempt.id)
    .execute()
