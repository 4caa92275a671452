import 'server-only'
import { type Expression, type ExpressionBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { learnRefusedField, pauseConnection } from '@/lib/connection/records'
import type { Pause } from '@/lib/connection/schema'
import type { GenerationBody } from '@/lib/provider/body'
import type { Charge, ProviderFailure, Usage } from '@/lib/provider/schema'
import { book } from '@/lib/spending/ledger'
import type { LedgerKind } from '@/lib/spending/schema'
import { changing, database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { ImageTable, Tables } from '@/lib/store/tables'
import type { RunState } from './schema'

/** How long a worker owns a run without saying so again. */
export const leaseMs = 60_000

export type RunRow = Tables['run']
export type AttemptRow = Tables['attempt']

/** No wait is this long: a time further ahead was written by a clock that was set back since. */
const clockSlackMs = 10 * 60_000

/** A run is free to take when it waits, or when whoever had it fell silent before or after (never during) its request. */
const isFree =
  (now: number) =>
  (row: ExpressionBuilder<Tables, 'run'>): Expression<SqlBool> =>
    row.or([
      row.and([
        row('state', '=', 'queued'),
        row.or([row('not_before', '<=', now), row('not_before', '>', now + clockSlackMs)]),
      ]),
      row.and([
        row('state', 'in', ['claimed', 'received'] satisfies RunState[]),
        row.or([row('lease_until', 'is', null), row('lease_until', '<', now)]),
      ]),
    ])

type Claim = {
  /** Whose requests may be sent; null: nobody's. */
  provider: string | null
  /** Workspaces whose spending is paused. */
  paused?: readonly string[]
  now?: number
}

const oldestFree = (
  db: Pick<ReturnType<typeof database>, 'selectFrom'>,
  { provider, paused = [] }: Claim,
  now: number,
) =>
  db
    .selectFrom('run')
    .select('id')
    // An answer that has arrived is filed wherever it came from and whatever is paused; only a request belongs to one provider.
    .where(row =>
      row.or([
        row('state', '=', 'received'),
        row.and([row('provider', '=', provider ?? ''), row('workspace_id', 'not in', ['', ...paused])]),
      ]),
    )
    .where(isFree(now))
    .orderBy('created_at')
    .limit(1)

/**
 * Takes the oldest run that is free: one conditional UPDATE, the same on both databases. A run whose answer has
 * already arrived stays `received`; every other becomes `claimed`. The fence voids whoever had it before.
 */
export async function claimRun(claim: Claim): Promise<RunRow | null> {
  const now = claim.now ?? Date.now()
  // An idle queue is looked at every second: looking must not write.
  if (!(await oldestFree(database(), claim, now).executeTakeFirst())) return null
  return changing(async (trx, change) => {
    const run = await trx
      .updateTable('run')
      .set(row => ({
        state: sql<string>`case when state = 'received' then 'received' else 'claimed' end`,
        fence: row('fence', '+', 1),
        lease_until: now + leaseMs,
        change,
      }))
      .where('id', 'in', oldestFree(trx, claim, now))
      .where(isFree(now))
      .returningAll()
      .executeTakeFirst()
    return run ?? null
  })
}

/** How many runs of a provider have not been sent. */
export async function waitingRuns(workspaceId: string, provider: string): Promise<number> {
  const { waiting } = await database()
    .selectFrom('run')
    .select(({ fn }) => fn.countAll().as('waiting'))
    .where('workspace_id', '=', workspaceId)
    .where('provider', '=', provider)
    .where('state', 'in', ['queued', 'claimed'] satisfies RunState[])
    .executeTakeFirstOrThrow()
  return Number(waiting)
}

/** Runs whose request has left and whose owner has fallen silent since, except those that are carried out here. */
export const silentRuns = (provider: string, carriedOut: readonly string[], now = Date.now()): Promise<RunRow[]> =>
  database()
    .selectFrom('run')
    .selectAll()
    .where('provider', '=', provider)
    .where('state', '=', 'sending')
    .where(row => row.or([row('lease_until', 'is', null), row('lease_until', '<', now)]))
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

/** Gives a run back before its time: something here failed, and it is to be taken up again from its last step. */
export async function restRun(run: RunRow, until: number): Promise<void> {
  await database()
    .updateTable('run')
    .set({ lease_until: until })
    .where('id', '=', run.id)
    .where('fence', '=', run.fence)
    .where('state', 'in', ['claimed', 'sending', 'received'] satisfies RunState[])
    .execute()
}

/** Which of these runs a person asked to cancel. */
export async function cancelledAmong(ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const asked = await database()
    .selectFrom('run')
    .select('id')
    .where('id', 'in', ids)
    .where('state', 'in', ['claimed', 'sending'] satisfies RunState[])
    .where('cancel_asked_at', 'is not', null)
    .execute()
  return asked.map(({ id }) => id)
}

/** The attempts of a run so far, in order. */
export const attemptRows = (runId: string): Promise<AttemptRow[]> =>
  database().selectFrom('attempt').selectAll().where('run_id', '=', runId).orderBy('number').execute()

/**
 * Tx C: commits that a request is about to leave, before its first byte does.
 * @returns null when the run is no longer the caller's; nothing may be sent then
 */
export const beginAttempt = (
  run: RunRow,
  { id, number, body }: { id: string; number: number; body: GenerationBody },
): Promise<AttemptRow | null> =>
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
        id,
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
        // An answer that comes after a person has answered for it knows better.
        resolution: null,
        change,
      })
      .where('id', '=', run.id)
      .where('state', 'in', ['sending', 'received'])
      .executeTakeFirst()
    if (settled.numUpdatedRows === 0n) return
    await closeAttempt(trx, attempt, outcome, now)
    await bookOutcome(trx, run, outcome)
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

/** As long as nobody knows whether it was charged, the most it can have cost stays held back. */
async function bookOutcome(trx: Transaction<Tables>, run: RunRow, { charge, actual }: Outcome): Promise<void> {
  const known = { reserved: 0, spent: actual?.micros ?? 0, isEstimated: actual?.isEstimated ?? false }
  const unknown = { reserved: run.estimate_at_most ?? 0, spent: 0 }
  await book(trx, run, bookingOf[charge], charge === 'perhaps' ? unknown : known, run.created_by)
}

const bookingOf = { none: 'release', perhaps: 'reopen', charged: 'settle' } as const satisfies Record<
  Charge,
  LedgerKind
>

/** When a run may be sent again, and what keeps everything else from being sent too. */
type Again = { notBefore: number; pause: Pause | null }

/**
 * Closes an attempt that cost nothing and puts its run back into the queue, or ends it where a person has cancelled it
 * meanwhile. What the refusal taught about the provider is remembered in the same transaction.
 */
export const requeueRun = (
  run: RunRow,
  attempt: AttemptRow,
  failure: ProviderFailure,
  { notBefore, pause }: Again,
): Promise<void> =>
  changing(async (trx, change) => {
    const now = Date.now()
    await closeAttempt(trx, attempt, { state: 'failed', charge: 'none', failure, usage: null }, now)
    if (failure.dropField) await learnRefusedField(trx, run.provider, failure.dropField)
    if (pause) await pauseConnection(trx, run.provider, pause)
    const requeued = await trx
      .updateTable('run')
      .set(row => ({
        state: sql<string>`case when cancel_asked_at is null then 'queued' else 'cancelled' end`,
        ended_at: row.case().when('cancel_asked_at', 'is', null).then(null).else(now).end(),
        lease_until: null,
        not_before: notBefore,
        change,
      }))
      .where('id', '=', run.id)
      .where('fence', '=', run.fence)
      // Not one that was given up meanwhile, and perhaps answered for by a person.
      .where('state', 'in', ['sending', 'received'] satisfies RunState[])
      .returning('state')
      .executeTakeFirst()
    if (requeued?.state === 'cancelled') await book(trx, run, 'release', { reserved: 0, spent: 0 }, run.created_by)
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
