import 'server-only'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { storeNow } from '@/lib/store/clock'
import { changing, database } from '@/lib/store/database'
import { instanceId } from '@/lib/store/instance'
import type { Tables } from '@/lib/store/tables'
import type { RunState } from './schema'

/** How long a worker owns a run without saying so again. */
export const leaseMs = 60_000

export type RunRow = Tables['run']

/** No wait is this long: a time further ahead was written by a clock that was set back since. */
const clockSlackMs = 10 * 60_000

/** Whether nobody has said for a while that the run is theirs. */
export const isLeaseOver =
  (now: number) =>
  (row: ExpressionBuilder<Tables, 'run'>): Expression<SqlBool> =>
    row.or([row('lease_until', 'is', null), row('lease_until', '<', now), row('lease_until', '>', now + clockSlackMs)])

/** The answer of a run that was sent from here is on this server's disk, and nobody else can read it. */
export const wasSentHere = (row: ExpressionBuilder<Tables, 'run'>): Expression<SqlBool> =>
  row.or([row('instance', 'is', null), row('instance', '=', instanceId() ?? '')])

/**
 * A run is free to take when it waits, or when whoever had it fell silent before its request (never during). After it,
 * only where its answer is.
 */
const isFree =
  (now: number) =>
  (row: ExpressionBuilder<Tables, 'run'>): Expression<SqlBool> =>
    row.or([
      row.and([
        row('state', '=', 'queued'),
        row.or([row('not_before', '<=', now), row('not_before', '>', now + clockSlackMs)]),
      ]),
      row.and([row('state', '=', 'claimed'), isLeaseOver(now)(row)]),
      row.and([row('state', '=', 'received'), isLeaseOver(now)(row), wasSentHere(row)]),
    ])

type Claim = {
  /** Whose requests may be sent; null: nobody's. */
  provider: string | null
  /** Workspaces whose spending is paused. */
  paused?: readonly string[]
  /** Runs that are carried out here, however old their lease looks to a clock that jumped. */
  except?: readonly string[]
  now?: number
}

const oldestFree = (
  db: Pick<ReturnType<typeof database>, 'selectFrom'>,
  { provider, paused = [], except = [] }: Claim,
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
    .where('id', 'not in', ['', ...except])
    .where(isFree(now))
    .orderBy('created_at')
    // The runs of a sweep are written at once, and made in the order in which they are shown.
    .orderBy('number')
    .limit(1)

/**
 * Takes the oldest run that is free: one conditional UPDATE, the same on both databases. A run whose answer has
 * already arrived stays `received`; every other becomes `claimed`. The fence voids whoever had it before.
 */
export async function claimRun(claim: Claim): Promise<RunRow | null> {
  const now = claim.now ?? (await storeNow())
  // An idle queue is looked at every second: looking must not write.
  if (!(await oldestFree(database(), claim, now).executeTakeFirst())) return null
  return changing(async (trx, change) => {
    const run = await trx
      .updateTable('run')
      .set(row => ({
        state: sql<string>`case when state = 'received' then 'received' else 'claimed' end`,
        fence: row('fence', '+', 1),
        lease_until: now + leaseMs,
        instance: instanceId(),
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

/**
 * Runs whose request has left from here and whose owner has fallen silent since, except those that are carried out here.
 * A sample costs nothing, so that anybody may see to it.
 */
export const silentRuns = async (
  provider: string,
  carriedOut: readonly string[],
  now: number | null = null,
): Promise<RunRow[]> =>
  database()
    .selectFrom('run')
    .selectAll()
    .where('provider', '=', provider)
    .where('state', '=', 'sending')
    .where(isLeaseOver(now ?? (await storeNow())))
    .where(row => row.or([wasSentHere(row), row('provider', '=', 'sample')]))
    .where('id', 'not in', ['', ...carriedOut])
    .execute()

/** Says that the owner is alive. */
export async function renewLease(run: RunRow): Promise<void> {
  const now = await storeNow()
  await database()
    .updateTable('run')
    .set({ lease_until: now + leaseMs })
    .where('id', '=', run.id)
    .where('fence', '=', run.fence)
    .execute()
}

/** Gives a run back before its time: something here failed, and it is to be taken up again from its last step. */
export async function restRun(run: RunRow, restMs: number): Promise<void> {
  const now = await storeNow()
  await database()
    .updateTable('run')
    .set({ lease_until: restMs > 0 ? now + restMs : 0 })
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
