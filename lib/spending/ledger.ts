import 'server-only'
import { type Kysely, sql, type Transaction } from 'kysely'
import { nextValue } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { dayOf } from './day'
import { addToPersonalDay, rebuildPersonalDays } from './personal-days'
import type { Balance, LedgerKind } from './schema'

type Trx = Transaction<Tables>
type Booked = Pick<Tables['run'], 'id' | 'workspace_id' | 'created_by'>

/** Where a run's account is to stand, in micro-dollars. */
type Target = Balance & { isEstimated?: boolean }

/**
 * Brings the account of a run to a state by one entry that changes what is missing, and keeps the totals of its day and of who made it.
 * Asking for the same state again changes nothing, so that an answer may be settled late, twice, or after a person
 * has answered for it.
 * @param trx a run-changing transaction: its lock orders all bookings
 */
export async function book(trx: Trx, run: Booked, kind: LedgerKind, to: Target, by: string): Promise<void> {
  const { spent, reserved, day } = await accountOf(trx, run.id)
  const entry = { spent: to.spent - spent, reserved: to.reserved - reserved }
  if (entry.spent === 0 && entry.reserved === 0) return
  const now = Date.now()
  const on = day ?? dayOf(now)
  await trx
    .insertInto('ledger')
    .values({
      id: newId(now),
      workspace_id: run.workspace_id,
      run_id: run.id,
      kind,
      ...entry,
      is_estimated: to.isEstimated ? 1 : 0,
      day: on,
      created_by: by,
      created_at: now,
    })
    .execute()
  await addToDay(trx, run.workspace_id, on, entry)
  await addToPersonalDay(trx, run, on, entry)
  await trx.updateTable('run').set({ reserved: to.reserved }).where('id', '=', run.id).execute()
}

/**
 * Opens the accounts of runs that one person has just written: holds back the most each can cost, as its row says.
 * @param trx the run-changing transaction that has written them
 */
export async function holdBack(trx: Trx, runs: readonly (Booked & { reserved: number })[], by: string): Promise<void> {
  const held = runs.filter(({ reserved }) => reserved > 0)
  const [first] = held
  if (!first) return
  const now = Date.now()
  const day = dayOf(now)
  await trx
    .insertInto('ledger')
    .values(
      held.map(({ id, workspace_id, reserved }) => ({
        id: newId(now),
        workspace_id,
        run_id: id,
        kind: 'reserve' satisfies LedgerKind,
        reserved,
        spent: 0,
        is_estimated: 0,
        day,
        created_by: by,
        created_at: now,
      })),
    )
    .execute()
  const reserved = held.reduce((sum, run) => sum + run.reserved, 0)
  await addToDay(trx, first.workspace_id, day, { spent: 0, reserved })
  await addToPersonalDay(trx, first, day, { spent: 0, reserved })
}

/** What stands on a run's account, and the day on which all its entries count; null before the first. */
async function accountOf(trx: Trx, runId: string): Promise<Balance & { day: string | null }> {
  const account = await trx
    .selectFrom('ledger')
    .select(({ fn }) => [
      fn.sum<number | null>('spent').as('spent'),
      fn.sum<number | null>('reserved').as('reserved'),
      fn.min('day').as('day'),
    ])
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow()
  return { spent: Number(account.spent ?? 0), reserved: Number(account.reserved ?? 0), day: account.day ?? null }
}

const addToDay = (trx: Trx, workspaceId: string, day: string, { spent, reserved }: Balance) =>
  trx
    .insertInto('spend_day')
    .values({ workspace_id: workspaceId, day, spent, reserved })
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'day']).doUpdateSet({
        spent: sql<number>`spend_day.spent + ${spent}`,
        reserved: sql<number>`spend_day.reserved + ${reserved}`,
      }),
    )
    .execute()

/** What was spent and is held back from one day to another, both included (YYYY-MM-DD). */
export async function balanceBetween(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  workspaceId: string,
  from: string,
  to: string,
): Promise<Balance> {
  const sum = await db
    .selectFrom('spend_day')
    .select(({ fn }) => [fn.sum<number | null>('spent').as('spent'), fn.sum<number | null>('reserved').as('reserved')])
    .where('workspace_id', '=', workspaceId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow()
  return { spent: Number(sum.spent ?? 0), reserved: Number(sum.reserved ?? 0) }
}

/**
 * Makes the totals anew from the entries, which are the truth: the totals are only there to be fast. Other servers may
 * book meanwhile: they wait for the change number, as every booking does.
 */
export const rebuildTotals = (db: Kysely<Tables>): Promise<void> =>
  db.transaction().execute(async trx => {
    await nextValue(trx, 'change')
    await trx.deleteFrom('spend_day').execute()
    await trx
      .insertInto('spend_day')
      .columns(['workspace_id', 'day', 'spent', 'reserved'])
      .expression(
        trx
          .selectFrom('ledger')
          .select(({ fn }) => ['workspace_id', 'day', fn.sum('spent').as('spent'), fn.sum('reserved').as('reserved')])
          .groupBy(['workspace_id', 'day']),
      )
      .execute()
    await rebuildPersonalDays(trx)
    await trx
      .updateTable('run')
      .set(row => ({
        reserved: row
          .selectFrom('ledger')
          .select(({ fn }) => fn.coalesce(fn.sum<number>('ledger.reserved'), sql.lit(0)).as('reserved'))
          .whereRef('ledger.run_id', '=', 'run.id'),
      }))
      .where('reserved', '!=', 0)
      .execute()
  })
