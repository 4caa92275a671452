import 'server-only'
import { namesOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { database } from '@/lib/store/database'
import type { Budgets } from './schema'

type Db = Pick<ReturnType<typeof database>, 'selectFrom' | 'insertInto' | 'deleteFrom'>

const noLimits: Budgets = { day: null, month: null }

/**
 * Sets what one person or token may spend in a day and in a month, in micro-dollars, beside the workspace's budget.
 * @param personId as runs say who made them: a member's id, or `token_` and a token's id
 * @param db a transaction that this belongs to, where there is one
 */
export async function setPersonalBudget(
  who: Principal,
  personId: string,
  { day, month }: Budgets,
  db?: Db,
): Promise<void> {
  if (!db)
    return database()
      .transaction()
      .execute(trx => setPersonalBudget(who, personId, { day, month }, trx))
  const kept = { day, month, changed_by: who.id, changed_at: Date.now() }
  await db
    .insertInto('personal_budget')
    .values({ workspace_id: who.workspaceId, person_id: personId, ...kept })
    .onConflict(conflict => conflict.columns(['workspace_id', 'person_id']).doUpdateSet(kept))
    .execute()
  const names = await namesOf(who, [personId], db)
  await record(db, who, 'personal-budget-changed', names.get(personId) ?? personId, { day, month })
}

/** What one person or token may spend; no limits until somebody sets them. Micro-dollars. */
export async function personalBudgetOf(workspaceId: string, personId: string, db: Db = database()): Promise<Budgets> {
  const row = await db
    .selectFrom('personal_budget')
    .select(['day', 'month'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? { day: amount(row.day), month: amount(row.month) } : noLimits
}

// Postgres tells bigints as text where the driver is not told otherwise.
const amount = (micros: number | null): number | null => (micros === null ? null : Number(micros))
