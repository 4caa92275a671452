import { plainText } from './plain-text'
import type { Field, FieldOption, FieldType } from './schema'

/** One aspect of a field in words; null where it has none. */
export type AspectChange = { what: string; from: string | null; to: string | null }

/** The kinds of field as people name them. */
export const typeWords: Record<FieldType, string> = {
  text: 'Text',
  longtext: 'Long text',
  select: 'One of several',
  multiselect: 'Some of several',
  number: 'Number',
  boolean: 'Yes or no',
  color: 'Colour',
  list: 'List',
}

/** The aspects in which two states of a field differ; null for a field that is not there. */
export const fieldDetails = (from: Field | null, to: Field | null): AspectChange[] => [
  ...differing(aspects(from), aspects(to)),
  ...(from && to ? optionDetails(from, to) : wholeOptions(from, to)),
]

/** What a field, or an option of it, says of itself, by the name of the aspect. */
type Aspects = ReadonlyMap<string, string | null>

const differing = (from: Aspects, to: Aspects): AspectChange[] =>
  [...new Set([...from.keys(), ...to.keys()])]
    .map(what => ({ what, from: from.get(what) ?? null, to: to.get(what) ?? null }))
    .filter(change => change.from !== change.to)

const aspects = (field: Field | null): Aspects =>
  new Map(
    field && [
      ['Label', text(field.label)],
      ['Kind', typeWords[field.type]],
      ['Required', field.required ? 'yes' : null],
      ['Default', text(field.default)],
      ['Help', text(field.help)],
      ['Placeholder', text(field.placeholder)],
      ['Takes other words', field.allowOther ? 'yes' : null],
      ['Least', number(field.min)],
      ['Most', number(field.max)],
      ['Step', number(field.step)],
      ['Characters at most', number(field.maxLength)],
    ],
  )

const text = (typed: string | undefined): string | null => plainText(typed ?? '') || null
const number = (set: number | undefined): string | null => set?.toLocaleString('en-US') ?? null

/** Of a field that came or went, its options on one line: there may be two hundred. */
function wholeOptions(from: Field | null, to: Field | null): AspectChange[] {
  const listed = (field: Field | null) => field?.options.map(nameOf).join(', ') || null
  return differing(new Map([['Options', listed(from)]]), new Map([['Options', listed(to)]]))
}

function optionDetails({ options: from }: Field, { options: to }: Field): AspectChange[] {
  const [older, newer] = [byValue(from), byValue(to)]
  const values = [...new Set([...newer.keys(), ...older.keys()])]
  const inBoth = (some: ReadonlyMap<string, FieldOption>) =>
    [...some.keys()].filter(value => older.has(value) && newer.has(value)).join('\n')
  const isReordered = inBoth(older) !== inBoth(newer)
  return [
    ...values.flatMap(value => optionChanges(older.get(value) ?? null, newer.get(value) ?? null)),
    ...(isReordered ? [{ what: 'Order of the options', from: null, to: to.map(nameOf).join(', ') }] : []),
  ]
}

const byValue = (options: readonly FieldOption[]): Map<string, FieldOption> =>
  new Map(options.map(option => [plainText(option.value), option]))

function optionChanges(from: FieldOption | null, to: FieldOption | null): AspectChange[] {
  const option = to ?? from
  if (!option) return []
  const what = `Option “${nameOf(option)}”`
  if (!from || !to) return [{ what, from: from && sentWords(from), to: to && sentWords(to) }]
  return differing(optionAspects(what, from), optionAspects(what, to))
}

const nameOf = ({ label, value }: FieldOption): string => label || value

/** The words that reach the provider when an option is chosen. */
const sentWords = ({ prompt, value }: FieldOption): string => prompt || value

const optionAspects = (what: string, { label, prompt, effect, value }: FieldOption): Aspects =>
  new Map([
    [`${what}, label`, text(label || value)],
    [`${what}, sends`, text(prompt || value)],
    [`${what}, effect`, text(effect)],
  ])
