import { type FieldTrait, hasTrait } from './field-traits'
import type { Field, FieldOption, FieldType } from './schema'

/** An option as typed; what is empty is not there. */
export type OptionForm = { value: string; label: string; prompt: string; effect: string; thumbnail: string }

/** A field as typed. It keeps what its type has no use for, so that a change of type can be taken back. */
export type FieldForm = {
  name: string
  label: string
  help: string
  type: FieldType
  required: boolean
  default: string
  placeholder: string
  options: OptionForm[]
  allowOther: boolean
  min: string
  max: string
  step: string
  maxLength: string
}

/** A field as the form shows it. */
export const fieldFormOf = (field: Field): FieldForm => ({
  name: field.name,
  label: field.label,
  help: field.help ?? '',
  type: field.type,
  required: field.required,
  default: field.default,
  placeholder: field.placeholder ?? '',
  options: field.options.map(optionFormOf),
  allowOther: field.allowOther ?? false,
  min: digits(field.min),
  max: digits(field.max),
  step: digits(field.step),
  maxLength: digits(field.maxLength),
})

export const optionFormOf = (option: FieldOption): OptionForm => ({
  value: option.value,
  label: option.label === option.value ? '' : option.label,
  prompt: option.prompt ?? '',
  effect: option.effect ?? '',
  thumbnail: option.thumbnail ?? '',
})

const digits = (number: number | undefined): string => (number === undefined ? '' : String(number))

/** What a field says. What its type has no use for is left out, and a bound that is no number. */
export function readField(typed: FieldForm): Field {
  const { type, required } = typed
  const has = (trait: FieldTrait) => hasTrait(type, trait)
  return {
    name: typed.name.trim().normalize('NFC'),
    label: typed.label.trim(),
    ...text('help', typed.help),
    type,
    required,
    default: typed.default,
    ...(has('placeholder') && text('placeholder', typed.placeholder)),
    options: has('options') ? typed.options.slice(0, lengthOf(typed.options)).map(readOption) : [],
    ...(has('allowOther') && typed.allowOther && { allowOther: true }),
    ...Object.fromEntries(
      bounds.flatMap(([name, trait]) => {
        const number = has(trait) ? numberOf(typed[name]) : null
        return number === null || Number.isNaN(number) ? [] : [[name, number]]
      }),
    ),
  }
}

/** Rows at the end that were never filled in are no options. */
const lengthOf = (options: readonly OptionForm[]): number =>
  options.findLastIndex(option => Object.values(option).some(words => words.trim())) + 1

/** Of value and label one is enough. */
function readOption(typed: OptionForm): FieldOption {
  const [value, label] = [typed.value.trim(), typed.label.trim()]
  return {
    value: value || label,
    label: label || value,
    ...text('prompt', typed.prompt),
    ...text('effect', typed.effect),
    ...text('thumbnail', typed.thumbnail),
  }
}

/** A property, where it says anything. */
const text = <K extends string>(name: K, words: string): { [key in K]?: string } => {
  const said: { [key in K]?: string } = {}
  if (words.trim()) said[name] = words.trim()
  return said
}

/** Null for nothing typed, NaN for no number. A comma counts as a point. */
const numberOf = (typed: string): number | null => (typed.trim() ? Number(typed.trim().replace(',', '.')) : null)

/** The bounds of a field: what was typed, and what it belongs to. */
const bounds = [
  ['min', 'bounds'],
  ['max', 'bounds'],
  ['step', 'step'],
  ['maxLength', 'maxLength'],
] as const

/** Sentences by path for the bounds that are no numbers. */
export const boundProblems = (field: FieldForm, place: number): [string, string][] =>
  bounds
    .filter(([name, trait]) => hasTrait(field.type, trait) && Number.isNaN(numberOf(field[name])))
    .map(([name]) => [`fields.${place}.${name}`, 'Write a number, or leave it empty.'])
