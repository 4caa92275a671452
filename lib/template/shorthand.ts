import { nearest } from './near'
import type { Complaint, Shorthand, Span } from './node'
import type { JsonValue, Reader, Word } from './reader'
import { type FieldOption, type FieldType, fieldTypes } from './schema'

type Property = Exclude<keyof Shorthand, 'type'>
/** What stands behind the equals sign; undefined when there is none. */
type Stated = JsonValue | undefined

const texts = (value: Stated): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String)

const text = (value: Stated): string | null => (typeof value === 'string' ? value : null)
const flag = (value: Stated): boolean | null => (value === undefined ? true : typeof value === 'boolean' ? value : null)
const number = (value: Stated): number | null => (typeof value === 'number' ? value : null)
const lines = (value: Stated): string | null => (value === undefined ? null : texts(value).join('\n'))
const options = (value: Stated): FieldOption[] | null => (Array.isArray(value) ? optionsOf(texts(value)) : null)

const optionsOf = (values: string[]): FieldOption[] => values.map(value => ({ value, label: value }))

/** Reads what a property takes; null for anything else. */
const readings: { [P in Property]: (value: Stated) => Shorthand[P] | null } = {
  label: text,
  help: text,
  placeholder: text,
  default: lines,
  options,
  required: flag,
  allowOther: flag,
  min: number,
  max: number,
  step: number,
  maxLength: number,
}

const properties = Object.keys(readings).filter((word): word is Property => Object.hasOwn(readings, word))

const takes = new Map<unknown, string>([
  [flag, 'true or false, or nothing'],
  [number, 'a number'],
  [options, 'a list, such as ["one", "two"]'],
])

/** What a tag says of its field, and what is wrong with it; null when it breaks off at something unreadable. */
export type ShorthandReading = { shorthand: Shorthand | null; complaints: Complaint[] } | null

/** `{{mood:calm|wild}}`, behind the colon: one of these must be chosen. */
export function readOptions(reader: Reader): ShorthandReading {
  const values: string[] = []
  do {
    const value = reader.string() ?? reader.plainOption()
    if (!value) return null
    values.push(value)
  } while (reader.mark('|'))
  return { shorthand: { type: 'select', required: true, options: optionsOf(values) }, complaints: [] }
}

/** `{{mood|select:options=["calm","wild"]:required}}`, behind the bar. */
export function readTyped(reader: Reader): ShorthandReading {
  const complaints: Complaint[] = []
  const word = reader.name()
  if (!word) return null
  const type = known<FieldType>(word, fieldTypes, 'field type', complaints)
  const shorthand: Shorthand = { type: type ?? 'text' }
  while (reader.mark(':')) {
    const property = reader.name()
    const value = property && reader.mark('=') ? reader.value() : undefined
    if (!property || value === null) return null
    const name = known(property, properties, 'property', complaints)
    if (name && !state(shorthand, name, value)) {
      complaints.push({
        ...between(property.span, reader),
        message: `“${name}” takes ${takes.get(readings[name]) ?? 'words in quotes'}.`,
      })
    }
  }
  return { shorthand, complaints }
}

function state<P extends Property>(shorthand: Shorthand, property: P, value: Stated): boolean {
  const read = readings[property](value)
  if (read === null) return false
  shorthand[property] = read
  return true
}

const between = ({ start }: Span, { at }: Reader): Span => ({ start, end: at })

/** The word if it is one of ours; a complaint if it is none. */
function known<T extends string>({ text, span }: Word, ours: readonly T[], what: string, complaints: Complaint[]) {
  const found = ours.find(word => word === text)
  if (found) return found
  const meant = nearest(text, ours)
  complaints.push({
    ...span,
    message: `There is no ${what} “${text}”. ${meant ? `Did you mean “${meant}”?` : `Write ${ours.join(', ')}.`}`,
    ...(meant && { fix: { label: `Write ${meant}`, replacement: meant } }),
  })
  return null
}
