import { dayOf } from '@/lib/spending/day'
import { countWords } from '@/lib/spending/words'
import type { TemplateCard } from './schema'

const dayMs = 24 * 60 * 60_000

/** How much a template is used: "12 runs, last used yesterday". Days are the server's, as in the ledger. */
export function usageWords({ runs, lastUsedAt }: Pick<TemplateCard, 'runs' | 'lastUsedAt'>, now: number): string {
  if (lastUsedAt === null) return 'Not used yet'
  return `${countWords(runs, 'run')}, last used ${whenWords(lastUsedAt, now)}`
}

/** A day as people say it: "today", "yesterday", "5 days ago", then "on 3 March 2026". */
function whenWords(at: number, now: number): string {
  const days = Math.round((noonOf(now) - noonOf(at)) / dayMs)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  return days < 7 ? `${days} days ago` : `on ${date.format(at)}`
}

/** Noon in UTC of the local day, so that a change to summer time counts as no part of a day. */
const noonOf = (ms: number): number => Date.parse(`${dayOf(ms)}T12:00:00Z`)

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
