import { type ModelInfo, models } from '@/lib/provider/models'
import { offeredSizes, parseSize, sizeText, sizeWords } from '@/lib/provider/sizes'
import { choiceWords } from '@/lib/run/choice-words'
import { choicesOf } from '@/lib/run/form-settings'
import { fewestImages, mostImages } from '@/lib/run/limits'
import { lockedSettings } from '@/lib/run/locks'
import type { Field, TemplateContent } from '@/lib/template/schema'
import { type Axis, axisSettings } from './schema'

/** One value that can be chosen, what it does to the picture, and an image that shows it. */
export type Choice = { value: string; label: string; effect?: string; thumbnail?: string }

/** A field or setting that can be an axis. */
export type Offer = Pick<Axis, 'kind' | 'name'> & {
  label: string
  choices: Choice[]
  /** Whether other values than the choices may be typed. */
  hasOwn: boolean
  /** Whether a value may have several lines. */
  isLong: boolean
  /** Whether each line of a value is a choice of its own. */
  isList: boolean
  /** Whether people know the choices by their labels alone. */
  isNamed: boolean
}

type Template = Pick<TemplateContent, 'fields' | 'settings' | 'locks'>
type AxisSetting = (typeof axisSettings)[number]

/** What is known of the models: the one that is asked, null where several are, and those that have a price. */
export type ModelsInPlay = { model: string | null; priced: readonly string[] }

/** Everything of a template that can be tried in several values: its fields, then the settings that are not locked. */
export const offersOf = (template: Template, inPlay: ModelsInPlay = { model: null, priced: [] }): Offer[] => [
  ...template.fields.map(fieldOffer),
  ...axisSettings.filter(name => !lockedSettings(template).includes(name)).map(name => settingOffer(name, inPlay)),
]

/** The offer of an axis; null where the template has no such field or setting. */
export const offerOf = (offers: readonly Offer[], { kind, name }: Pick<Axis, 'kind' | 'name'>): Offer | null =>
  offers.find(offer => offer.kind === kind && offer.name === name) ?? null

const fieldOffer = (field: Field): Offer => ({
  kind: 'field',
  name: field.name,
  label: field.label,
  choices: field.type === 'boolean' ? yesAndNo : [...field.options.map(choiceOf), ...noneOf(field)],
  hasOwn: field.type !== 'boolean' && (field.type !== 'select' || field.allowOther === true),
  isLong: field.type === 'longtext' || field.type === 'list' || field.type === 'multiselect',
  isList: field.type === 'multiselect',
  isNamed: field.type === 'boolean' || field.type === 'select' || field.type === 'multiselect',
})

const choiceOf = ({ value, label, effect, thumbnail }: Field['options'][number]): Choice => ({
  value,
  label,
  ...(effect && { effect }),
  ...(thumbnail && { thumbnail }),
})

/** With and without it is what people try most often of a field that may be empty. */
const noneOf = ({ required }: Field): Choice[] => (required ? [] : [{ value: '', label: 'None' }])

const yesAndNo: Choice[] = [
  { value: 'true', label: 'Yes' },
  { value: '', label: 'No' },
]

/** What a setting is called on every screen. */
export const settingLabels: Record<AxisSetting, string> = {
  size: 'Size',
  quality: 'Quality',
  background: 'Background',
  format: 'Format',
  model: 'Model',
  n: 'Number of images',
}

const settingOffer = (name: AxisSetting, inPlay: ModelsInPlay): Offer => ({
  kind: 'setting',
  name,
  label: settingLabels[name],
  choices: settingChoices[name](inPlay),
  hasOwn: name === 'size' || name === 'model',
  isLong: false,
  isList: false,
  isNamed: true,
})

const settingChoices: Record<AxisSetting, (inPlay: ModelsInPlay) => Choice[]> = {
  size: () => [...offeredSizes.map(({ size }) => size), 'auto'].map(size => ({ value: size, label: sizeWords(size) })),
  quality: ({ model }) => labelled(choicesOf(model ?? '').qualities),
  background: ({ model }) => labelled(choicesOf(model ?? '').backgrounds),
  format: ({ model }) => labelled(choicesOf(model ?? '').formats),
  model: ({ priced }) => modelChoices(models, priced),
  n: () =>
    Array.from({ length: mostImages - fewestImages + 1 }, (_, place) => String(fewestImages + place)).map(n => ({
      value: n,
      label: n,
    })),
}

const labelled = (choices: readonly string[]): Choice[] => [
  { value: '', label: choiceWords(null) },
  ...choices.map(value => ({ value, label: choiceWords(value) })),
]

const modelChoices = (known: readonly ModelInfo[], priced: readonly string[]): Choice[] => [
  ...known.map(({ id, label }) => ({ value: id, label })),
  ...priced.filter(id => !known.some(model => model.id === id)).map(id => ({ value: id, label: id })),
]

/**
 * A typed value as the form holds it. What is chosen from a list may be named by its label; a text is its own words. A size may
 * be written with any cross.
 */
export function readValue(offer: Offer, typed: string): string {
  if (offer.isList)
    return typed
      .split('\n')
      .map(line => chosenBy(offer, line))
      .join('\n')
      .trim()
  const size = offer.kind === 'setting' && offer.name === 'size' ? parseSize(typed) : null
  return size ? sizeText(size) : chosenBy(offer, typed)
}

function chosenBy({ choices, isNamed }: Offer, typed: string): string {
  const word = plain(typed)
  const named = isNamed ? choices.find(({ value, label }) => plain(value) === word || plain(label) === word) : null
  return named ? named.value : typed.trim()
}

const plain = (text: string): string => text.trim().normalize('NFC').toLowerCase()

/** A value as people read it, on one line. */
export function valueLabel(offer: Offer, value: string): string {
  const choice = offer.choices.find(one => one.value === value)
  if (choice) return choice.label
  if (offer.kind === 'setting' && offer.name === 'size') return sizeWords(value)
  const lines = value.split('\n').map(line => offer.choices.find(one => one.value === line)?.label ?? line.trim())
  return lines.filter(line => line !== '').join(', ') || 'None'
}
