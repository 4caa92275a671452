import 'server-only'
import { fieldsOf } from './fields'

export type NamedAmount = { amount: number; currency: string | null }
type Fields = ReturnType<typeof fieldsOf>

/** The names in use, the plainest first: where an answer has several, a balance says more than a quota. */
const amountNames = [/^balance$/, /^available_balance$/, /^total_available$/, /^remaining(?:_\w+)?$/, /^quota$/]
const currencyNames = [/^currency$/, /^currency_code$/, /^unit$/]

/**
 * What an answer about a balance says, in the provider's own unit; null when it says nothing recognisable. No two
 * providers call it the same, some send the number as text, some wrap it once: `{data:{balance:"12.34"}}`.
 */
export function balanceIn(body: unknown): NamedAmount | null {
  const outer = fieldsOf(body)
  for (const fields of [outer, ...Object.values(outer).map(fieldsOf)]) {
    const amount = firstOf(fields, amountNames, amountOf)
    if (amount !== null) return { amount, currency: firstOf({ ...outer, ...fields }, currencyNames, currencyOf) }
  }
  return null
}

function firstOf<T>(fields: Fields, names: readonly RegExp[], read: (value: unknown) => T | null): T | null {
  for (const name of names) {
    const found = Object.keys(fields).find(key => name.test(key) && read(fields[key]) !== null)
    if (found !== undefined) return read(fields[found])
  }
  return null
}

function amountOf(value: unknown): number | null {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value))
  const amount = isNumber ? Number(value) : Number.NaN
  return Number.isSafeInteger(Math.trunc(amount)) ? amount : null
}

const currencyOf = (value: unknown): string | null =>
  typeof value === 'string' && /^(?:[A-Za-z]{2,8}|[$€¥£])$/.test(value) ? value.toUpperCase() : null
