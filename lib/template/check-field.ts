import { nameLimit } from './limits'
import type { Field } from './schema'
import { valueProblem } from './values'

/** What is wrong with a field, at a path within it. */
export type FieldFault = { path: string; message: string }

/** Names that the library behind the form refuses, because every object of the language has them. */
export const reserved = ['constructor', 'prototype']

/** Everything about a field that forbids saving it, whatever the body. `others`: the names of the fields before it. */
export function fieldFaults(field: Field, others: readonly string[]): FieldFault[] {
  return [
    at('name', nameFault(field.name, others)),
    at('options', missingOptions(field)),
    ...field.options.map((_, position) => at(`options.${position}.value`, optionFault(field, position))),
    at('min', boundsFault(field)),
    at('step', field.step !== undefined && field.step <= 0 && 'A step is more than 0.'),
    at('maxLength', isNoCount(field.maxLength, 1) && 'Write a whole number of 1 or more.'),
    at('default', field.default.trim() !== '' && valueProblem(field, field.default)),
  ].filter(fault => fault !== null)
}

const at = (path: string, message: string | false | null): FieldFault | null => (message ? { path, message } : null)

/** Why a name cannot be a field's; null when it can. */
function nameFault(name: string, others: readonly string[]): string | null {
  if (!name.trim()) return 'Give this field a name.'
  if (name.normalize('NFC').length > nameLimit) return `A name has ${nameLimit} characters at most.`
  if (!/^\p{L}[\p{L}\p{M}\p{N}_]*$/u.test(name)) return 'A name is a letter, then letters, digits and _.'
  if (reserved.includes(name)) return `No field can be called “${name}”. Choose another name.`
  if (others.includes(name.normalize('NFC'))) return `Another field is called “${name}”. Choose another name.`
  return null
}

const isChoice = ({ type }: Field): boolean => type === 'select' || type === 'multiselect'

const missingOptions = (field: Field): string | false =>
  isChoice(field) && field.options.length === 0 && 'Add at least one option.'

function optionFault({ options }: Field, position: number): string | false {
  const value = options[position]?.value ?? ''
  if (!value.trim()) return 'Give this option a value.'
  if (/[\r\n]/.test(value)) return 'An option has no line breaks. Put a longer text into its prompt.'
  const isTaken = options.slice(0, position).some(option => option.value.normalize('NFC') === value.normalize('NFC'))
  return isTaken && `Another option is “${value}”. Each needs a value of its own.`
}

function boundsFault(field: Field): string | false {
  const { type, min, max, options, allowOther } = field
  if (type === 'list' || type === 'multiselect') {
    if (isNoCount(min, 0) || isNoCount(max, 1)) return 'Write how many as a whole number.'
    if (type === 'multiselect' && !allowOther && min !== undefined && min > options.length)
      return `Only ${options.length} can be chosen. Ask for fewer, or add options.`
  }
  return min !== undefined && max !== undefined && min > max && 'The least is more than the most.'
}

const isNoCount = (number: number | undefined, least: number): boolean =>
  number !== undefined && (!Number.isInteger(number) || number < least)
