import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { defaultPrices, type PriceTable } from '@/lib/provider/price-table'
import { priceTable } from '@/lib/provider/price-table-schema'
import { type Budgets, budgets, defaultBudgets, type SpendingSwitch, spendingSwitch } from '@/lib/spending/schema'
import { database } from '@/lib/store/database'

export type Db = Pick<ReturnType<typeof database>, 'selectFrom' | 'insertInto' | 'deleteFrom'>

async function storedSetting(db: Db, workspaceId: string, name: string): Promise<unknown> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? undefined : JSON.parse(row.value)
}

async function keepSetting(db: Db, who: Principal, name: string, value: unknown): Promise<void> {
  const kept = { value: JSON.stringify(value), changed_by: who.id, changed_at: Date.now() }
  await db
    .insertInto('setting')
    .values({ workspace_id: who.workspaceId, name, ...kept })
    .onConflict(conflict => conflict.columns(['workspace_id', 'name']).doUpdateSet(kept))
    .execute()
}

/** The prices of a workspace: its own table, else ours. */
export async function pricesOf(workspaceId: string, db: Db = database()): Promise<PriceTable> {
  const stored = await storedSetting(db, workspaceId, 'prices')
  return stored === undefined ? defaultPrices : priceTable.parse(stored)
}

export const keepPrices = (who: Principal, prices: PriceTable, db: Db = database()): Promise<void> =>
  keepSetting(db, who, 'prices', prices)

/** Forgets the workspace's own table: our prices hold again. */
export async function resetPrices(who: Principal, db: Db = database()): Promise<void> {
  await db.deleteFrom('setting').where('workspace_id', '=', who.workspaceId).where('name', '=', 'prices').execute()
}

/** The budgets of a workspace; $10 a day until it sets its own. */
export async function budgetsOf(workspaceId: string, db: Db = database()): Promise<Budgets> {
  const stored = await storedSetting(db, workspaceId, 'budgets')
  return stored === undefined ? defaultBudgets : budgets.parse(stored)
}

export const keepBudgets = (who: Principal, limits: Budgets, db: Db = database()): Promise<void> =>
  keepSetting(db, who, 'budgets', limits)

/** Whether spending is paused in a workspace. */
export async function spendingOf(workspaceId: string, db: Db = database()): Promise<SpendingSwitch> {
  const stored = await storedSetting(db, workspaceId, 'spending')
  return stored === undefined ? { isPaused: false } : spendingSwitch.parse(stored)
}

export const keepSpending = (who: Principal, spending: SpendingSwitch, db: Db = database()): Promise<void> =>
  keepSetting(db, who, 'spending', spending)

/** Workspaces where nothing paid may be sent now. */
export async function pausedWorkspaces(db: Db = database()): Promise<string[]> {
  const rows = await db.selectFrom('setting').select(['workspace_id', 'value']).where('name', '=', 'spending').execute()
  return rows.filter(({ value }) => spendingSwitch.parse(JSON.parse(value)).isPaused).map(row => row.workspace_id)
}
