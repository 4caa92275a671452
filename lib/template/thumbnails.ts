import { z } from 'zod'
import type { Field, FieldOption } from './schema'

/**
 * The images that show options, by field and by option value. They belong to the template and not to a version: a
 * picture only shows what an option does, so another one must not make another version.
 */
export type Thumbnails = Record<string, Record<string, string>>

const thumbnails = z.record(z.string(), z.record(z.string(), z.string()))

/** What a template's row keeps of them. */
export const storedThumbnails = (text: string): Thumbnails => thumbnails.parse(JSON.parse(text))

/**
 * The images of a template after these fields were saved: those of the options that the fields have, and the earlier
 * ones of options that only other versions have, so that a restored version shows them again.
 */
export function thumbnailsAfter(fields: readonly Field[], earlier: Thumbnails = {}): Thumbnails {
  const chosen = fields.map(({ name, options }): [string, Record<string, string>] => {
    const kept = Object.entries(own(earlier, name) ?? {}).filter(([value]) => !options.some(one => one.value === value))
    const shown = options.flatMap(({ value, thumbnail }) => (thumbnail ? [[value, thumbnail]] : []))
    return [name, Object.fromEntries([...kept, ...shown])]
  })
  const after = Object.entries({ ...earlier, ...Object.fromEntries(chosen) })
  return Object.fromEntries(after.filter(([, shown]) => Object.keys(shown).length > 0))
}

export const withoutThumbnails = (fields: readonly Field[]): Field[] =>
  fields.map(field => ({ ...field, options: field.options.map(({ thumbnail: _, ...option }) => option) }))

/** The same fields with the images of the template on their options, whatever version they are of. */
export const withThumbnails = (fields: readonly Field[], shown: Thumbnails): Field[] =>
  fields.map(field => ({
    ...field,
    options: field.options.map(option => withThumbnail(option, own(own(shown, field.name), option.value))),
  }))

const withThumbnail = (option: FieldOption, thumbnail: string | undefined): FieldOption =>
  thumbnail === undefined ? option : { ...option, thumbnail }

/** A field may be called `constructor`. */
const own = <T>(record: Record<string, T> | undefined, name: string): T | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined
