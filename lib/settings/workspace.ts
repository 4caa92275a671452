import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Principal } from '@/lib/access/principal'
import { defaultPrices, type PriceTable } from '@/lib/provider/price-table'
import type { Budgets } from '@/lib/spending/schema'
import { database } from '@/lib/store/database'
import { budgetsOf, type Db, keepBudgets, keepPrices, pricesOf, resetPrices } from './records'

/** What the people of a workspace set, and a settings file carries. */
export type WorkspaceSettings = { prices: PriceTable; budgets: Budgets }

/** What is set now; the defaults where nothing is. */
export const workspaceSettings = async ({ workspaceId }: Principal): Promise<WorkspaceSettings> => ({
  prices: await pricesOf(workspaceId),
  budgets: await budgetsOf(workspaceId),
})

/** Keeps a price table. Ours is not kept as anybody's own: a newer Proofsheet may know newer prices. */
export const changePrices = (who: Principal, prices: PriceTable, db: Db = database()): Promise<void> =>
  isDeepStrictEqual(prices, defaultPrices) ? resetPrices(who, db) : keepPrices(who, prices, db)

/** Keeps all of a settings file, or nothing of it. */
export const changeSettings = (who: Principal, { prices, budgets }: WorkspaceSettings): Promise<void> =>
  database()
    .transaction()
    .execute(async trx => {
      await changePrices(who, prices, trx)
      await keepBudgets(who, budgets, trx)
    })
