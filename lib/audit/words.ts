import { dollars } from '@/lib/provider/price-words'
import { type AuditDetail, type AuditKind, auditKinds } from './schema'

/** What the kinds are called where one is chosen. */
export const kindWords = {
  access: 'Sign-in',
  members: 'Members',
  tokens: 'Tokens',
  money: 'Money',
  settings: 'Settings',
  links: 'Links',
  templates: 'Templates',
  experiments: 'Experiments',
  pictures: 'Pictures',
} satisfies Record<AuditKind, string>

const sentences = new Map<string, string>(Object.values(auditKinds).flatMap(words => Object.entries(words)))

/** What was done, in words; a word of a newer Proofsheet stays as it is. */
export const whatWords = (what: string): string => sentences.get(what) ?? what

/** Amounts are micro-dollars; of a budget, null is no limit. */
const amountWords: Record<string, string> = { day: 'a day', month: 'a month', micros: 'booked' }

/** What is better said otherwise than by its name. */
const ownWords: Record<string, (value: string) => string> = {
  role: role => `as ${role}`,
  days: days => (days === 'none' ? 'without an end' : `for ${days} days`),
}

/** What else is known of it: "$10.00 a day, no limit a month", "as viewer, for 7 days", "version 3". */
export const detailWords = (detail: AuditDetail): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => one(name, value))
    .join(', ')

function one(name: string, value: AuditDetail[string]): string {
  const amount = amountWords[name]
  if (amount) return `${typeof value === 'number' ? dollars(value) : 'no limit'} ${amount}`
  if (value === true) return name
  const text = String(value ?? 'none')
  return ownWords[name]?.(text) ?? `${name} ${text}`
}

/** Without a proxy before it, a server hears only from its own computer or cannot tell. */
export const addressWords = (address: string | null): string => {
  if (address === null) return 'by itself'
  return address === 'local' ? 'this computer' : address
}
