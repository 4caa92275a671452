import { z } from 'zod'
import { settings } from '@/lib/provider/schema'
import { bodyLimit, lineLimit, mostFields, mostOptions, mostTags, nameLimit, sentenceLimit } from './limits'
import { fieldTypes, type TemplateAbout, type TemplateContent } from './schema'

/** A text without U+0000, which Postgres does not keep. */
export const limited = (limit: number, problem = `This is longer than ${limit.toLocaleString('en-US')} characters.`) =>
  z
    .string()
    .overwrite(text => text.replaceAll('\0', ''))
    .max(limit, problem)

const option = z.object({
  value: limited(sentenceLimit).min(1, 'Give this option a value.'),
  label: limited(lineLimit),
  prompt: limited(bodyLimit).optional(),
  effect: limited(sentenceLimit).optional(),
  thumbnail: z.string().max(nameLimit).optional(),
})

const bound = z.number('Write a number.').optional()

const field = z.object({
  name: limited(nameLimit).min(1, 'Give this field a name.'),
  label: limited(lineLimit),
  help: limited(sentenceLimit).optional(),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  default: limited(bodyLimit),
  placeholder: limited(lineLimit).optional(),
  options: z.array(option).max(mostOptions, `A field can have ${mostOptions} options at most.`),
  allowOther: z.boolean().optional(),
  min: bound,
  max: bound,
  step: bound,
  maxLength: bound,
})

/** The names of the settings, in the order of the form. */
export const settingNames = settings.keyof()

/** The shape of what a version keeps, and how much of it. What the words mean is judged elsewhere. */
export const templateContent = z.object({
  body: limited(bodyLimit),
  fields: z.array(field).max(mostFields, `A template can have ${mostFields} fields at most.`),
  settings: settings.partial(),
  locks: z.array(settingNames),
}) satisfies z.ZodType<TemplateContent>

export const templateAbout = z.object({
  name: limited(lineLimit).trim().min(1, 'Give the template a name.'),
  description: limited(sentenceLimit),
  tags: z.array(limited(lineLimit)).max(mostTags, `A template can have ${mostTags} tags at most.`),
  coverImageId: z.string().max(nameLimit).nullable(),
}) satisfies z.ZodType<TemplateAbout>

type VersionRow = { body: string; fields: string; settings: string; locks: string }

/** What a version's row holds. */
export const contentOf = (row: VersionRow): TemplateContent =>
  templateContent.parse({
    body: row.body,
    fields: JSON.parse(row.fields),
    settings: JSON.parse(row.settings),
    locks: JSON.parse(row.locks),
  })
