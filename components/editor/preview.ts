import { fillIn } from '@/lib/template/fill-in'
import type { Node } from '@/lib/template/node'
import type { Segment, TemplateContent, Values } from '@/lib/template/schema'
import { plainValue } from '@/lib/template/values'

/** What a preview needs of a template: its body already read, so that the first page does without the parser. */
export type PreviewTemplate = Pick<TemplateContent, 'fields'> & { nodes: readonly Node[] }

/**
 * The prompt as it would be sent, except that an empty required field shows its label in brackets, unmarked: nobody
 * wrote those words yet. `length` counts what would be sent, in characters.
 */
export function previewOf({ fields, nodes }: PreviewTemplate, typed: Values): { segments: Segment[]; length: number } {
  const values = Object.fromEntries(fields.map(field => [field.name, plainValue(field, typed[field.name] ?? '')]))
  const { text, missing } = fillIn(nodes, fields, values)
  const blanks = Object.fromEntries(
    fields.filter(field => missing.includes(field.name)).map(field => [field.name, `[${field.label}]`]),
  )
  const { segments } = fillIn(nodes, fields, { ...values, ...blanks })
  return {
    segments: segments.map(({ text, field }) => ({ text, field: field !== null && field in blanks ? null : field })),
    length: text.length,
  }
}
