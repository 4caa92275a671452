import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { defaultPrices, type PriceTable } from '@/lib/provider/price-table'
import type { Budgets, SpendingSwitch } from '@/lib/spending/schema'
import { database } from '@/lib/store/database'
import { budgetsOf, type Db, keepBudgets, keepPrices, keepSpending, pricesOf, resetPrices } from './records'

/** What the people of a workspace set, and a settings file carries. */
export type WorkspaceSettings = { prices: PriceTable; budgets: Budgets }

/** What is set now; the defaults where nothing is. */
export const workspaceSettings = async ({ workspaceId }: Principal): Promise<WorkspaceSettings> => ({
  prices: await pricesOf(workspaceId),
  budgets: await budgetsOf(workspaceId),
})

/** Puts a price table in place of the one that is set. */
export const changePrices = (who: Principal, prices: PriceTable): Promise<void> =>
  database()
    .transaction()
    .execute(async trx => {
      await keepOwnPrices(who, prices, trx)
      await record(trx, who, 'prices-changed')
    })

/** Sets what may be spent in a day and in a month. */
export const changeBudgets = (who: Principal, budgets: Budgets): Promise<void> =>
  database()
    .transaction()
    .execute(async trx => {
      await keepBudgets(who, budgets, trx)
      await record(trx, who, 'budgets-changed', null, budgets)
    })

/** Stops everything paid, or lets it go on. */
export const switchSpending = (who: Principal, spending: SpendingSwitch): Promise<void> =>
  database()
    .transaction()
    .execute(async trx => {
      await keepSpending(who, spending, trx)
      await record(trx, who, spending.isPaused ? 'spending-paused' : 'spending-resumed')
    })

/** Ours is not kept as anybody's own: a newer Proofsheet may know newer prices. */
const keepOwnPrices = (who: Principal, prices: PriceTable, db: Db): Promise<void> =>
  isDeepStrictEqual(prices, defaultPrices) ? resetPrices(who, db) : keepPrices(who, prices, db)

/** Keeps all of a settings file, or nothing of it. */
export const changeSettings = (who: Principal, { prices, budgets }: WorkspaceSettings): Promise<void> =>
  database()
    .transaction()
    .execute(async trx => {
      await keepOwnPrices(who, prices, trx)
      await keepBudgets(who, budgets, trx)
      await record(trx, who, 'settings-imported', null, budgets)
    })
