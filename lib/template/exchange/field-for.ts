import { fieldFaults } from '@/lib/template/check-field'
import { nameOf } from '@/lib/template/label'
import { lineLimit, sentenceLimit } from '@/lib/template/limits'
import type { Field, FieldOption, FieldType } from '@/lib/template/schema'
import type { Wanted } from './dialects/dialect'
import { listedOptions } from './dialects/listed-options'
import { fieldLabel } from './field-label'
import { asked, type Slot } from './slots'

/** Characters from which on a default needs more than a line. */
const longText = 120

/** The field of a slot. A default fills it; without one it has to be filled, unless its dialect says otherwise. */
export function fieldFor(slot: Slot, taken: string[], given = ''): Field {
  const { words, number, members } = slot
  const wanted = asked(slot)
  const label = number === 1 ? fieldLabel(words) : `${fieldLabel(words)} ${number}`
  const isCalled = members[0]?.isNamed || /^\p{L}/u.test(label)
  const byDefault = wanted.default ?? given
  const type = wanted.type === undefined || wanted.type === 'text' ? textFor(byDefault) : wanted.type
  const plain: Field = {
    ...helpOf(wanted),
    name: nameOf(isCalled ? label : 'choice', taken),
    label,
    type,
    required: wanted.required ?? !byDefault,
    default: type === 'boolean' ? (isYes(byDefault) ? 'true' : '') : byDefault,
    options: optionsFor(type, wanted.options ?? [], byDefault),
  }
  // Bounds that contradict themselves go before the words do, and a type before its default does.
  const forms = [{ ...plain, ...boundsOf(wanted) }, plain, { ...plain, type: textFor(byDefault), options: [] }]
  return forms.find(form => fieldFaults(form, taken).length === 0) ?? plain
}

const helpOf = ({ help, placeholder }: Wanted) => ({
  ...(help && { help: help.slice(0, sentenceLimit) }),
  ...(placeholder && { placeholder: placeholder.slice(0, lineLimit) }),
})

const boundsOf = ({ min, max, step, maxLength }: Wanted) => ({
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
  ...(step !== undefined && { step }),
  ...(maxLength !== undefined && { maxLength }),
})

const textFor = (byDefault: string): FieldType =>
  byDefault.length > longText || byDefault.includes('\n') ? 'longtext' : 'text'

const isYes = (text: string): boolean => /^(?:true|yes|on|1)$/i.test(text.trim())

/** What a choice begins with is one of its options, also where the source forgot it. */
function optionsFor(type: FieldType, options: FieldOption[], byDefault: string): FieldOption[] {
  if (type !== 'select' && type !== 'multiselect') return options
  const values = new Set(options.map(option => option.value))
  return [...options, ...listedOptions(byDefault.split('\n')).filter(option => !values.has(option.value))]
}
