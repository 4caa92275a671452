import { render } from '@/lib/template/render'
import type { Segment, TemplateContent, Values } from '@/lib/template/schema'
import { plainValue } from '@/lib/template/values'

/**
 * The prompt as it would be sent, except that an empty required field shows its label in brackets, unmarked: nobody
 * wrote those words yet. `length` counts what would be sent, in characters.
 */
export function previewOf(
  { fields, body }: Pick<TemplateContent, 'fields' | 'body'>,
  typed: Values,
): { segments: Segment[]; length: number } {
  const values = Object.fromEntries(fields.map(field => [field.name, plainValue(field, typed[field.name] ?? '')]))
  const { text, missing } = render(body.trim(), fields, values)
  const blanks = Object.fromEntries(
    fields.filter(field => missing.includes(field.name)).map(field => [field.name, `[${field.label}]`]),
  )
  const { segments } = render(body.trim(), fields, { ...values, ...blanks })
  return {
    segments: segments.map(({ text, field }) => ({ text, field: field !== null && field in blanks ? null : field })),
    length: text.length,
  }
}
