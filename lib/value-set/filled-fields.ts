import { plainText } from '@/lib/template/plain-text'
import type { Field, Values } from '@/lib/template/schema'

/** One value of a set, by the label of its field. `isAsked`: the form has that field today. */
export type FilledField = { name: string; label: string; value: string; isAsked: boolean }

/** What a set fills in: in the order of the form, then what the form no longer asks for. Empty values say nothing. */
export function filledFields(values: Values, fields: readonly Pick<Field, 'name' | 'label' | 'type'>[]): FilledField[] {
  const byName = new Map(Object.entries(values).map(([name, value]) => [plainText(name), value]))
  const asked = fields.map(({ name, label, type }) => ({
    name,
    label,
    value: shownValue(byName.get(plainText(name)) ?? '', type),
    isAsked: true,
  }))
  const names = new Set(fields.map(({ name }) => plainText(name)))
  const others = [...byName]
    .filter(([name]) => !names.has(name))
    .map(([name, value]) => ({ name, label: name, value: shownValue(value, 'text'), isAsked: false }))
  return [...asked, ...others].filter(({ value }) => value !== '')
}

/** A value for people: a list on one line, yes for what is ticked. */
function shownValue(value: string, type: Field['type']): string {
  if (type === 'boolean') return value === 'true' ? 'yes' : ''
  if (type === 'list' || type === 'multiselect')
    return value
      .trim()
      .split(/\s*\n\s*/)
      .join(', ')
  return value.trim()
}

/** The values of a set that a form takes, over what it holds: what the set does not say stays as it is. */
export const filledInto = (held: Values, values: Values): Values =>
  Object.fromEntries(
    Object.entries(held).map(([name, value]) => [name, Object.hasOwn(values, name) ? (values[name] ?? value) : value]),
  )
