import type { Field } from './schema'

/** The values of a field that holds several, one a line, without empty ones. */
export const linesOf = (value: string): string[] =>
  value
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const isMany = (type: Field['type'] | undefined): boolean => type === 'multiselect' || type === 'list'

const on = ['true', 'yes', 'on', '1']
const off = ['', 'false', 'no', 'off', '0']
const isOn = (value: string): boolean => on.includes(value.trim().toLowerCase())

/**
 * A value as it is kept: without the spaces around it, one value a line where a field holds several, `true` or empty
 * for a boolean. What cannot be read as what the field asks for stays as it is, for `valueProblem` to speak about.
 */
export function plainValue({ type }: Pick<Field, 'type'>, typed: string): string {
  const value = typed.trim()
  if (isMany(type)) return [...new Set(linesOf(value))].join('\n')
  if (type !== 'boolean') return value
  return isOn(value) ? 'true' : off.includes(value.toLowerCase()) ? '' : value
}

/**
 * The words a value sends: an option's prompt in place of its value, "yes" for a boolean that is on, several values
 * joined by commas. Empty when nothing is sent.
 */
export function wordsOf({ type, options = [] }: Partial<Pick<Field, 'type' | 'options'>>, value: string): string {
  const sent = (one: string): string => options.find(option => option.value === one.trim())?.prompt || one
  if (type === 'boolean') return isOn(value) ? 'yes' : ''
  return isMany(type) ? linesOf(value).map(sent).join(', ') : sent(value)
}

/** Whether a section of this field is kept. `equals`: one of these lines must be among the values; null: any value. */
export function isHeld({ type }: Partial<Pick<Field, 'type'>>, value: string, equals: string | null): boolean {
  if (type === 'boolean') return isOn(value) === (equals === null || isOn(equals))
  if (equals === null) return value.trim() !== ''
  const held = isMany(type) ? linesOf(value) : [value.trim()]
  return equals.split('\n').some(line => held.includes(line.trim()))
}
