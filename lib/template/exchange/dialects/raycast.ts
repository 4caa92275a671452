import { type Dialect, type DialectReading, nothingRead, type Wanted } from './dialect'
import { listedOptions, onOneLine } from './listed-options'
import { readTag } from './raycast-tag'

/** What Raycast fills in by itself. The first two are what the person works on, so they are fields here. */
const filledByRaycast =
  /\{(?:(selection|clipboard)|cursor|date|time|datetime|day|uuid|browser-tab|snippet|calculator)\b[^{}\n]{0,200}\}/g

/**
 * Raycast's tags: `{argument name="hair color" default="red"}`, also inside JSON, where their quotes are escaped.
 * Source: https://manual.raycast.com/dynamic-placeholders
 */
export const raycast: Dialect = {
  id: 'raycast',
  label: 'Raycast',
  example: '{argument name="subject" default="a cat"}',
  read(text) {
    const reading = nothingRead()
    for (const match of text.matchAll(/\{\s{0,20}argument\b/g)) readArgument(text, match.index, reading)
    for (const match of text.matchAll(filledByRaycast)) {
      const span = { start: match.index, end: match.index + match[0].length }
      // Inside an argument's default it is words like any others.
      if (reading.placeholders.some(({ start, end }) => start < span.start && span.start < end)) continue
      const words = match[1]
      if (words && /^\{\w+\s*\}$/.test(match[0]))
        reading.placeholders.push({ ...span, words, wanted: { type: 'longtext', required: true }, isNamed: true })
      else
        reading.leftovers.push({
          ...span,
          message: 'Raycast fills this in by itself; Proofsheet does not.',
          isOwn: true,
        })
    }
    reading.placeholders.sort((one, other) => one.start - other.start)
    return reading
  },
}

function readArgument(text: string, start: number, reading: DialectReading): void {
  // A tag that stands in the default of another is part of it.
  if (start < (reading.placeholders.at(-1)?.end ?? 0)) return
  const tag = readTag(text, start)
  if (!tag.isWhole) {
    reading.leftovers.push({ start, end: tag.end, message: 'This tag breaks off or is misspelled.', isOwn: true })
    return
  }
  const { end, attributes, modifiers } = tag
  const words = attributes.get('name')?.trim() || 'Argument'
  reading.placeholders.push({ start, end, words, wanted: wantedOf(attributes), isNamed: true })
  for (const [name] of attributes)
    if (!['name', 'default', 'options'].includes(name))
      reading.remarks.push({ start, end, message: `“${name}” means nothing here and is left out.` })
  if (modifiers)
    reading.remarks.push({ start, end, message: `“${modifiers}” is not applied: type it as it should be.` })
}

function wantedOf(attributes: Map<string, string>): Wanted {
  const byDefault = attributes.get('default') ?? ''
  const required = !byDefault
  const offered = attributes.get('options')?.split(',') ?? []
  if (offered.length === 0) return { default: byDefault, required }
  const first = onOneLine(byDefault)
  const options = listedOptions(offered)
  return { type: 'select', options, default: first, required }
}
