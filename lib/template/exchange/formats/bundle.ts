import { done, type Result, refused } from '@/lib/result'
import type { Way } from '@/lib/template/exchange/found-prompt'
import { type Exported, exportedField } from './exported'
import { isGroup, ownPrompt } from './own-template'

const version = 1

/** Templates as the text of one JSON file. */
export const bundleText = (templates: readonly Exported[]): string =>
  `${JSON.stringify({ proofsheet: 'templates', version, templates: templates.map(written) }, null, 2)}\n`

const written = ({ name, description, tags, body, fields, settings, locks }: Exported) => ({
  name,
  ...(description && { description }),
  ...(tags.length > 0 && { tags }),
  body,
  fields: fields.map(exportedField),
  settings,
  locks,
})

/** Whether a JSON value says that it is one of our files. */
export const isBundle = (json: unknown): json is Record<string, unknown> => isGroup(json) && 'proofsheet' in json

/** Reads what `bundleText` wrote. A template that cannot be read is named; the others are found all the same. */
export function readBundle(json: Record<string, unknown>): Result<Way> {
  if (json.proofsheet !== 'templates') return refused('invalid', 'This file of Proofsheet holds no templates.')
  if (json.version !== version)
    return refused('invalid', 'This file was written by a newer Proofsheet. Update this one, then import it.')
  if (!Array.isArray(json.templates)) return refused('invalid', 'This file names no templates.')
  const way: Way = { id: 'templates', label: 'File of Proofsheet', prompts: [], skipped: [] }
  for (const [position, template] of json.templates.entries()) {
    const name = isGroup(template) && typeof template.name === 'string' ? template.name : `Template ${position + 1}`
    const read = isGroup(template) ? ownPrompt(template) : refused('invalid', 'This is no template.')
    if (read.ok) way.prompts.push(read.value)
    else way.skipped.push({ name, message: read.error.message })
  }
  return done(way)
}
