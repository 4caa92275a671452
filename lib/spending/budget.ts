import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { dollars } from '@/lib/provider/price-words'
import { type Result, refused } from '@/lib/result'
import { budgetsOf } from '@/lib/settings/records'
import type { Tables } from '@/lib/store/tables'
import { dayOf, monthStart } from './day'
import { balanceBetween } from './ledger'
import { personalBudgetOf } from './personal-budget'
import { personalBalance } from './personal-days'
import type { Balance } from './schema'

const microsPerCent = 10_000

/** Whose run it is: both the workspace's budget and the own one of whoever makes it must have room. */
export type Spender = Pick<Principal, 'workspaceId' | 'id'>

/** One budget: what it allows from a day on, what it is called, and who can raise it. */
type Limit = {
  limit: number | null
  from: string
  words: string
  way: string
  balance: (from: string) => Promise<Balance>
}

/**
 * Why a run must not be reserved: it could cost more than is left of the day's or the month's budget, of the workspace
 * or of the person. What is held back counts as spent, so that however many presses come together the limit holds.
 * @param trx a run-changing transaction: no other reservation comes between this question and the booking
 * @param atMost micro-dollars
 */
export async function overBudget(
  trx: Transaction<Tables>,
  spender: Spender,
  atMost: number,
  now: number,
): Promise<Result<never> | null> {
  const today = dayOf(now)
  for (const { limit, from, words, way, balance } of await limitsOf(trx, spender, today)) {
    if (limit === null) continue
    const { spent, reserved } = await balance(from)
    const left = Math.max(0, limit - spent - reserved)
    if (atMost > left) return refused('over-budget', sentence(atMost, left, limit, reserved, words, way))
  }
  return null
}

async function limitsOf(trx: Transaction<Tables>, { workspaceId, id }: Spender, today: string): Promise<Limit[]> {
  const shared = await budgetsOf(workspaceId, trx)
  const own = await personalBudgetOf(workspaceId, id, trx)
  const ofAll = {
    way: 'raise the budget',
    balance: (from: string) => balanceBetween(trx, workspaceId, from, today),
  }
  const ofOne = {
    way: 'ask an admin to raise it',
    balance: (from: string) => personalBalance(trx, workspaceId, id, from, today),
  }
  const month = monthStart(today)
  return [
    { limit: shared.day, from: today, words: 'today’s budget', ...ofAll },
    { limit: shared.month, from: month, words: 'this month’s budget', ...ofAll },
    { limit: own.day, from: today, words: 'your own budget for today', ...ofOne },
    { limit: own.month, from: month, words: 'your own budget for this month', ...ofOne },
  ]
}

/** The cost is rounded up and the rest down: "up to $0.10, but only $0.10 is left" would explain nothing. */
function sentence(atMost: number, left: number, limit: number, reserved: number, budget: string, way: string): string {
  const rest = left - (left % microsPerCent)
  const cost = Math.ceil(atMost / microsPerCent) * microsPerCent
  const leftWords = rest === 0 ? 'nothing' : `only ${dollars(rest)}`
  return `This can cost up to ${dollars(cost)}, but ${leftWords} of ${budget} of ${dollars(limit)} is left, so nothing was started.${heldBack(reserved)} Ask for less, or ${way}.`
}

/** Runs under way end by themselves; what nobody knows about waits for a person, who may not know. */
const heldBack = (reserved: number): string =>
  reserved === 0 ? '' : ` ${dollars(reserved)} of it is held back for runs that are under way or may have been charged.`
