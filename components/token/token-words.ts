import { dollars } from '@/lib/provider/price-words'
import type { Budgets } from '@/lib/spending/schema'
import type { TokenView } from '@/lib/token/schema'

/** What a token may do. */
export const scopeWords = ({ scopes }: Pick<TokenView, 'scopes'>): string =>
  scopes.includes('run') ? 'Looks and makes runs' : 'Only looks'

/** What it may spend; null where nothing but the workspace's budget limits it. */
export function budgetWords({ day, month }: Budgets): string | null {
  const limits = [
    day === null ? null : `${dollars(day)} a day`,
    month === null ? null : `${dollars(month)} a month`,
  ].filter(limit => limit !== null)
  return limits.length === 0 ? null : `at most ${limits.join(' and ')}`
}

/** After how long a token ends. */
export const lifeWords = (days: number | null): string =>
  days === null ? 'Never, until it is turned off' : `After ${days === 365 ? '1 year' : `${days} days`}`
