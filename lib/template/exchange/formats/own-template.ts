import type { z } from 'zod'
import { done, type Result, refused } from '@/lib/result'
import { lostKeys, sentenceFor } from '@/lib/settings/problem-words'
import { templateAbout, templateContent } from '@/lib/template/content'
import { type FoundPrompt, foundPrompt } from '@/lib/template/exchange/found-prompt'
import { labelOf } from '@/lib/template/label'
import { withoutThumbnails } from '@/lib/template/thumbnails'

const ownTemplate = templateContent.extend(templateAbout.pick({ name: true, description: true, tags: true }).shape)

/**
 * A template as our own files write it. What they leave out is filled in; what nobody knows is listed, not lost
 * without a word.
 */
export function ownPrompt(written: Record<string, unknown>): Result<FoundPrompt> {
  const whole = completed(written)
  const read = ownTemplate.safeParse(whole, { error: sentenceFor })
  if (!read.success) return refused('invalid', problemIn(read.error))
  if (JSON.stringify(read.data).includes('\\u0000')) return refused('invalid', 'It holds characters that no text has.')
  const { name, description, tags, ...content } = read.data
  // A picture of another installation shows nothing here.
  const ownContent = { ...content, fields: withoutThumbnails(content.fields) }
  const leftovers = lostKeys(whole, read.data).map(([path, message]) => ({ text: path, line: 0, message }))
  return done(foundPrompt(content.body, { name, description, tags, content: ownContent, leftovers }))
}

function problemIn({ issues }: z.ZodError): string {
  const [first] = issues
  const place = first?.path.join('.')
  return place ? `${place}: ${first?.message}` : 'It has another shape than a template.'
}

/** What a person who writes such a file by hand may leave out. */
function completed({ fields, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return {
    name: '',
    description: '',
    tags: [],
    settings: {},
    locks: [],
    ...rest,
    fields: Array.isArray(fields) ? fields.map(completedField) : (fields ?? []),
  }
}

function completedField(field: unknown): unknown {
  if (!isGroup(field)) return field
  const { name, options } = field
  return {
    type: Array.isArray(options) ? 'select' : 'text',
    label: typeof name === 'string' ? labelOf(name) : '',
    required: false,
    default: '',
    ...field,
    options: Array.isArray(options) ? options.map(completedOption) : (options ?? []),
  }
}

const completedOption = (option: unknown): unknown =>
  typeof option === 'string'
    ? { value: option, label: option }
    : isGroup(option)
      ? { label: option.value, ...option }
      : option

export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
