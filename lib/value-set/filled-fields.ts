import { plainText } from '@/lib/template/plain-text'
import type { Field, Values } from '@/lib/template/schema'

/** One value of a set, by the label of its field. `isAsked`: the form has that field today. */
export type FilledField = { name: string; label: string; value: string; isAsked: boolean }

/** What a set fills in: in the order of the form, then what the form no longer asks for. Empty values say nothing. */
export function filledFields(values: Values, fields: readonly ShownField[]): FilledField[] {
  const byName = new Map(Object.entries(values).map(([name, value]) => [plainText(name), value]))
  const asked = fields.map(field => ({
    name: field.name,
    label: field.label,
    value: shownValue(byName.get(plainText(field.name)) ?? '', field),
    isAsked: true,
  }))
  const names = new Set(fields.map(({ name }) => plainText(name)))
  const others = [...byName]
    .filter(([name]) => !names.has(name))
    .map(([name, value]) => ({ name, label: name, value: value.trim(), isAsked: false }))
  return [...asked, ...others].filter(({ value }) => value !== '')
}

type ShownField = Pick<Field, 'name' | 'label' | 'type' | 'options'>

/** A value for people: what was chosen by its label, a list on one line, yes for what is ticked. */
function shownValue(value: string, { type, options }: ShownField): string {
  if (type === 'boolean') return value === 'true' ? 'yes' : ''
  const lines = type === 'list' || type === 'multiselect' ? value.trim().split(/\s*\n\s*/) : [value.trim()]
  if (type !== 'select' && type !== 'multiselect') return lines.join(', ')
  return lines.map(line => options.find(option => option.value === line)?.label || line).join(', ')
}

/** The values of a set that a form takes, over what it holds: what the set does not say stays as it is. */
export const filledInto = (held: Values, values: Values): Values =>
  Object.fromEntries(
    Object.entries(held).map(([name, value]) => [name, Object.hasOwn(values, name) ? (values[name] ?? value) : value]),
  )
