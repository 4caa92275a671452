import { nameOf } from '@/lib/template/label'
import { lineLimit, sentenceLimit } from '@/lib/template/limits'
import type { Field, FieldOption, FieldType } from '@/lib/template/schema'
import { listedOptions } from './dialects/listed-options'
import { fieldLabel } from './field-label'
import type { Slot } from './slots'

/** Characters from which on a default needs more than a line. */
const longText = 120

/** The field of a slot. A default fills it; without one it has to be filled, unless its dialect says otherwise. */
export function fieldFor({ words, number, wanted }: Slot, taken: Iterable<string>, given: string | undefined): Field {
  const label = number === 1 ? fieldLabel(words) : `${fieldLabel(words)} ${number}`
  const type = typeFor(wanted.type, wanted.default ?? given ?? '')
  const byDefault = defaultFor(type, wanted.default ?? given ?? '')
  const { help, placeholder, min, max, step, maxLength } = wanted
  return {
    name: nameOf(label, taken),
    label,
    type,
    required: wanted.required ?? !byDefault,
    default: byDefault,
    options: optionsFor(type, wanted.options ?? [], byDefault),
    ...(help && { help: help.slice(0, sentenceLimit) }),
    ...(placeholder && { placeholder: placeholder.slice(0, lineLimit) }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(step !== undefined && { step }),
    ...(maxLength !== undefined && { maxLength }),
  }
}

const typeFor = (type: FieldType = 'text', byDefault: string): FieldType =>
  type === 'text' && (byDefault.length > longText || byDefault.includes('\n')) ? 'longtext' : type

function defaultFor(type: FieldType, byDefault: string): string {
  if (type === 'number') return byDefault !== '' && Number.isFinite(Number(byDefault)) ? byDefault.trim() : ''
  if (type === 'boolean') return /^(?:true|yes|on|1)$/i.test(byDefault.trim()) ? 'true' : ''
  return byDefault
}

/** What a choice begins with is one of its options, also where the source forgot it. */
function optionsFor(type: FieldType, options: FieldOption[], byDefault: string): FieldOption[] {
  if (type !== 'select' && type !== 'multiselect') return options
  const values = new Set(options.map(option => option.value))
  return [...options, ...listedOptions(byDefault.split('\n')).filter(option => !values.has(option.value))]
}
