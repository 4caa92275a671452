import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { dollars } from '@/lib/provider/price-words'
import { personalBudgetOf } from './personal-budget'
import { personalBudgetView } from './personal-view'
import type { BudgetView } from './schema'

/** Less than this part of a budget is worth a word beside the price. */
const nearPart = 0.25

/** What is left of someone's own budget, in words, once it is little; null before, and where there is none. */
export async function nearLimit(who: Principal): Promise<string | null> {
  // Most have no budget of their own: one look at a row tells, and every press asks.
  const limits = await personalBudgetOf(who.workspaceId, who.id)
  if (limits.day === null && limits.month === null) return null
  const { day, month } = await personalBudgetView(who, limits)
  return leftWords(day, 'today') ?? leftWords(month, 'this month')
}

function leftWords({ limit, spent, reserved }: BudgetView['day'], when: string): string | null {
  if (limit === null) return null
  const left = Math.max(0, limit - spent - reserved)
  if (left > limit * nearPart) return null
  return `${left > 0 ? dollars(left) : 'Nothing'} left of your own budget of ${dollars(limit)} ${when}.`
}
