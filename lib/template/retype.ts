import { type FieldForm, type OptionForm, readField } from './field-form'
import { isChoice, isSeveral } from './field-traits'
import type { FieldType } from './schema'
import { valueProblem } from './values'

/**
 * A field with another type. What still makes sense is kept: a default that the new type takes, its words as options
 * where there are none to choose from. What the new type has no use for stays in the form, for the way back.
 */
export function retyped(field: FieldForm, type: FieldType): FieldForm {
  const words = field.default.trim() ? wordsOfDefault(field) : []
  const options = isChoice(type) && field.options.length === 0 ? words.map(optionOf) : field.options
  const next = { ...field, type, options, default: isSeveral(type) ? words.join('\n') : words.join(', ') }
  return isTaken(next) ? next : { ...next, default: '' }
}

/** The values a default is made of. A yes is no word. */
const wordsOfDefault = ({ type, default: byDefault }: FieldForm): string[] => {
  if (type === 'boolean') return []
  return isSeveral(type)
    ? byDefault
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean)
    : [byDefault.trim()]
}

const optionOf = (value: string): OptionForm => ({ value, label: '', prompt: '', effect: '', thumbnail: '' })

const isTaken = (field: FieldForm): boolean => valueProblem(readField(field), field.default) === null
