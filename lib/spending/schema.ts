import { z } from 'zod'
import { microsPerDollar } from '@/lib/money'

const mostDollars = 1_000_000

const limit = z
  .int('Write the budget in dollars, for example 10 or 2.50.')
  .min(0, 'A budget cannot be below 0.')
  .max(mostDollars * microsPerDollar, 'This is more than a budget can be: at most $1,000,000.')
  .nullable()

/** The most that may be spent or held back in a day and in a month, in micro-dollars; null: no limit. */
export const budgets = z.object({ day: limit, month: limit })
export type Budgets = z.infer<typeof budgets>

/** $10 a day until somebody decides otherwise. */
export const defaultBudgets: Budgets = { day: 10 * microsPerDollar, month: null }

/** Whether paid requests may be sent at all. */
export const spendingSwitch = z.object({ isPaused: z.boolean() })
export type SpendingSwitch = z.infer<typeof spendingSwitch>

/**
 * What a ledger entry is. `reserve` holds the most a run can cost back, `settle` books what it cost, `release` gives
 * back what it did not, `reopen` takes a person's answer about a charge back.
 */
export type LedgerKind = 'reserve' | 'settle' | 'release' | 'reopen'

/** What a person found out about a run that may have been charged. */
export const resolutions = ['charged', 'not-charged'] as const
export type Resolution = (typeof resolutions)[number]

/** Micro-dollars spent and held back. */
export type Balance = { spent: number; reserved: number }

/** How the budgets stand now. */
export type BudgetView = { day: Balance & { limit: number | null }; month: Balance & { limit: number | null } }
