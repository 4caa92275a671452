import 'server-only'
import type { Transaction } from 'kysely'
import { dollars } from '@/lib/provider/price-words'
import { type Result, refused } from '@/lib/result'
import { budgetsOf } from '@/lib/settings/records'
import type { Tables } from '@/lib/store/tables'
import { dayOf, monthStart } from './day'
import { balanceBetween } from './ledger'

const microsPerCent = 10_000

/**
 * Why a run must not be reserved: it could cost more than is left of the day's or the month's budget. What is held
 * back counts as spent, so that however many presses come together the limit holds.
 * @param trx a run-changing transaction: no other reservation comes between this question and the booking
 * @param atMost micro-dollars
 */
export async function overBudget(
  trx: Transaction<Tables>,
  workspaceId: string,
  atMost: number,
  now: number,
): Promise<Result<never> | null> {
  const limits = await budgetsOf(workspaceId, trx)
  const today = dayOf(now)
  const periods = [
    { limit: limits.day, from: today, words: 'today’s budget' },
    { limit: limits.month, from: monthStart(today), words: 'this month’s budget' },
  ]
  for (const { limit, from, words } of periods) {
    if (limit === null) continue
    const { spent, reserved } = await balanceBetween(trx, workspaceId, from, today)
    const left = Math.max(0, limit - spent - reserved)
    if (atMost > left) return refused('over-budget', sentence(atMost, left, limit, reserved, words))
  }
  return null
}

/** The cost is rounded up and the rest down: "up to $0.10, but only $0.10 is left" would explain nothing. */
function sentence(atMost: number, left: number, limit: number, reserved: number, budget: string): string {
  const rest = left - (left % microsPerCent)
  const cost = Math.ceil(atMost / microsPerCent) * microsPerCent
  const leftWords = rest === 0 ? 'nothing' : `only ${dollars(rest)}`
  return `This can cost up to ${dollars(cost)}, but ${leftWords} of ${budget} of ${dollars(limit)} is left, so nothing was started.${heldBack(reserved)} Ask for less, or raise the budget.`
}

/** Runs under way end by themselves; what nobody knows about waits for a person, who may not know. */
const heldBack = (reserved: number): string =>
  reserved === 0 ? '' : ` ${dollars(reserved)} of it is held back for runs that are under way or may have been charged.`
