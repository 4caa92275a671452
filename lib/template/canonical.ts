import { plainText } from './plain-text'
import type { Field, TemplateContent } from './schema'

/**
 * A content as one text: equal for two contents exactly when they ask for the same. Letters are composed (NFC), line
 * breaks are `\n`, keys are sorted, and what is absent, empty, false or null is left out alike. A thumbnail only shows
 * an option, so it is no part of it. Exchanged between installations: a change here changes every hash.
 */
export const canonicalText = ({ body, fields, settings, locks }: TemplateContent): string =>
  JSON.stringify(sorted({ body, fields: fields.map(withoutThumbnails), settings, locks: [...new Set(locks)].sort() }))

const withoutThumbnails = (field: Field) => ({
  ...field,
  options: field.options.map(({ thumbnail: _, ...option }) => option),
})

function sorted(thing: unknown): unknown {
  if (typeof thing === 'string') return plainText(thing)
  if (Array.isArray(thing)) return thing.map(sorted)
  if (typeof thing !== 'object' || thing === null) return thing
  return Object.fromEntries(
    Object.entries(thing)
      .map(([key, value]): [string, unknown] => [key, sorted(value)])
      .filter(([, value]) => !isNothing(value))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)
