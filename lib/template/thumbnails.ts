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

export const thumbnailsOf = (fields: readonly Field[]): Thumbnails =>
  Object.fromEntries(
    fields.flatMap(({ name, options }) => {
      const shown = options.flatMap(({ value, thumbnail }) => (thumbnail ? [[value, thumbnail]] : []))
      return shown.length > 0 ? [[name, Object.fromEntries(shown)]] : []
    }),
  )

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
