import { numberAsked } from './number'
import type { Field } from './schema'

/** Zero-width spaces, fillers and the empty braille cell: nothing to see, and the provider would charge for it. */
const isInvisible = /^[\s\0\u2800\p{Default_Ignorable_Code_Point}]*$/u

/** The values of a field that holds several, one a line, without empty ones. */
export const linesOf = (value: string): string[] =>
  value
    .split('\n')
    .map(line => line.trim())
    .filter(line => !isInvisible.test(line))

const holdsSeveral = (type: Field['type'] | undefined): boolean => type === 'multiselect' || type === 'list'

const on = ['true', 'yes', 'on', '1']
const off = ['', 'false', 'no', 'off', '0']

/** Whether a boolean's value says yes. */
export const isOn = (value: string): boolean => on.includes(value.trim().toLowerCase())

/**
 * A value as it is kept: without the spaces around it and U+0000, which no database but SQLite keeps; one value a line
 * where a field holds several; `true` or empty for a boolean. What is not what the field asks for stays as it was typed, for
 * `valueProblem` to speak about.
 */
export function plainValue({ type }: Pick<Field, 'type'>, typed: string): string {
  const value = isInvisible.test(typed) ? '' : typed.replaceAll('\0', '').trim()
  if (type === 'multiselect') return [...new Set(linesOf(value))].join('\n')
  if (type === 'list') return linesOf(value).join('\n')
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
  return holdsSeveral(type) ? linesOf(value).map(sent).join(', ') : sent(value)
}

/** Whether a section of this field is kept. `equals`: one of these lines must be among the values; null: any value. */
export function isHeld({ type }: Partial<Pick<Field, 'type'>>, value: string, equals: string | null): boolean {
  if (type === 'boolean') return isOn(value) === (equals === null || isOn(equals))
  if (equals === null) return value.trim() !== ''
  const held = holdsSeveral(type) ? linesOf(value) : [value.trim()]
  return equals.split('\n').some(line => held.includes(line.trim()))
}

/** Why this value cannot fill the field, in one sentence that names the field; null when it can. */
export function valueProblem(field: Field, typed: string): string | null {
  const value = plainValue(field, typed)
  if (!value) return field.required && field.type !== 'boolean' ? emptySentence(field) : null
  switch (field.type) {
    case 'number': {
      const asked = numberAsked(field, value)
      return asked && `${field.label} must be ${asked}, not “${clipped(value)}”.`
    }
    case 'boolean':
      return isOn(value) ? null : `${field.label} is on or off, not “${clipped(value)}”.`
    case 'color':
      return colorProblem(field, value) ?? lengthProblem(field, value)
    case 'multiselect':
    case 'list':
      return countProblem(field, linesOf(value)) ?? firstProblem(field, linesOf(value))
    default:
      return firstProblem(field, [value])
  }
}

const emptySentence = ({ label, type }: Field): string =>
  `${label} is empty. ${type === 'select' || type === 'multiselect' ? 'Choose an option' : 'Fill it in'} to make a prompt.`

function colorProblem({ label }: Field, value: string): string | null {
  if (!value.startsWith('#') || /^#(?:[\da-f]{3}){1,2}$/i.test(value)) return null
  return `“${clipped(value)}” is no colour. Write ${label} as # and six characters from 0 to f, such as #c4321c, or in words.`
}

function countProblem({ label, type, min, max }: Field, { length }: string[]): string | null {
  const verb = type === 'list' ? 'Write' : 'Choose'
  const one = type === 'list' ? 'line' : 'option'
  if (min !== undefined && length < min) return `${verb} at least ${counted(min, one)} for ${label}.`
  if (max !== undefined && length > max) return `${verb} ${counted(max, one)} for ${label} at most, not ${length}.`
  return null
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

function firstProblem(field: Field, values: string[]): string | null {
  for (const value of values) {
    const problem = optionProblem(field, value) ?? lengthProblem(field, value)
    if (problem) return problem
  }
  return null
}

function optionProblem({ label, type, options, allowOther }: Field, value: string): string | null {
  const mustBeOffered = (type === 'select' || type === 'multiselect') && !allowOther
  if (!mustBeOffered || options.some(option => option.value === value)) return null
  return `“${clipped(value)}” is not an option of ${label}. Choose another.`
}

function lengthProblem({ label, maxLength = Number.POSITIVE_INFINITY, options }: Field, value: string): string | null {
  if (value.length <= maxLength || options.some(option => option.value === value)) return null
  const [length, most] = [value.length, maxLength].map(count => count.toLocaleString('en-US'))
  return `${label} has ${length} characters; ${most} is the most. Shorten it.`
}

const clipped = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)
