import 'server-only'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '@/lib/store/tables'
import type { Balance } from './schema'

type Trx = Transaction<Tables>
type Made = Pick<Tables['run'], 'workspace_id' | 'created_by'>

/** Counts what was booked on a run for whoever made it, whoever it was that booked it. */
export const addToPersonalDay = (trx: Trx, run: Made, day: string, { spent, reserved }: Balance) =>
  trx
    .insertInto('personal_day')
    .values({ workspace_id: run.workspace_id, person_id: run.created_by, day, spent, reserved })
    .onConflict(conflict =>
      conflict.columns(['workspace_id', 'person_id', 'day']).doUpdateSet({
        spent: sql<number>`personal_day.spent + ${spent}`,
        reserved: sql<number>`personal_day.reserved + ${reserved}`,
      }),
    )
    .execute()

/** What one person spent and has held back from one day to another, both included (YYYY-MM-DD). */
export async function personalBalance(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  workspaceId: string,
  personId: string,
  from: string,
  to: string,
): Promise<Balance> {
  const sum = await db
    .selectFrom('personal_day')
    .select(({ fn }) => [fn.sum<number | null>('spent').as('spent'), fn.sum<number | null>('reserved').as('reserved')])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow()
  return { spent: Number(sum.spent ?? 0), reserved: Number(sum.reserved ?? 0) }
}

/** Makes the totals of all people anew from the entries. */
export async function rebuildPersonalDays(trx: Trx): Promise<void> {
  await trx.deleteFrom('personal_day').execute()
  await trx
    .insertInto('personal_day')
    .columns(['workspace_id', 'person_id', 'day', 'spent', 'reserved'])
    .expression(
      trx
        .selectFrom('ledger')
        .innerJoin('run', 'run.id', 'ledger.run_id')
        .select(({ fn }) => [
          'ledger.workspace_id',
          'run.created_by as person_id',
          'ledger.day',
          fn.sum('ledger.spent').as('spent'),
          fn.sum('ledger.reserved').as('reserved'),
        ])
        .groupBy(['ledger.workspace_id', 'run.created_by', 'ledger.day']),
    )
    .execute()
}
