import { dollars } from '@/lib/provider/price-words'
import type { Balance, BudgetView } from './schema'

/** What was spent and is held back: "$3.20 spent, $0.63 held back". */
export function balanceWords({ spent, reserved }: Balance): string {
  const words = spent > 0 ? `${dollars(spent)} spent` : 'nothing spent'
  return reserved > 0 ? `${words}, ${dollars(reserved)} held back` : words
}

/** How a budget stands: "$3.20 spent, $0.63 held back, $6.17 left of $10.00 today". */
export function budgetWords({ limit, ...balance }: BudgetView['day'], when: 'today' | 'this month'): string {
  const words = balanceWords(balance)
  if (limit === null) return `${capital(words)} ${when}, no limit`
  const left = limit - balance.spent - balance.reserved
  const rest = left >= 0 ? `${dollars(left)} left of ${dollars(limit)}` : `${dollars(-left)} over ${dollars(limit)}`
  return `${capital(words)}, ${rest} ${when}`
}

/** An amount in a table, where a column of zeros would hide the others. */
export const figureWords = (micros: number): string => (micros === 0 ? 'none' : dollars(micros))

/** How much more or less something cost than was estimated: "+$0.03", "−$0.02", "none". */
export function differenceWords(micros: number): string {
  const amount = dollars(Math.abs(micros))
  if (amount === '$0.00' || amount.startsWith('under')) return 'none'
  return `${micros > 0 ? '+' : '−'}${amount}`
}

/** A number of things: "1 run", "3 runs". */
export const countWords = (count: number, thing: string): string =>
  `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
