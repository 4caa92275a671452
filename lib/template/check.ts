import { bodyComplaints } from './check-body'
import { fieldFaults } from './check-field'
import { mostFields } from './limits'
import { namesIn } from './names'
import type { Complaint, Problem } from './node'
import { parse } from './parse'
import { located } from './position'
import type { TemplateContent } from './schema'
import { settle } from './settle'
import { usesIn } from './uses'

/** What forbids saving, at a form path (`body`, `fields.2.min`). Of the body, `problem` says where. */
export type ContentProblem = { path: string; message: string; problem?: Problem }

/** As many as anyone reads of a body that is no template at all. */
const mostProblems = 50

/** Everything that forbids saving this content: empty when it may be saved as `settle` leaves it. */
export function contentProblems(content: TemplateContent): ContentProblem[] {
  const { nodes, problems } = parse(content.body)
  const uses = usesIn(nodes)
  const settled = settle(content)
  const complaints: Complaint[] = bodyComplaints(nodes, uses, content.fields)
  const inFields: ContentProblem[] = []

  for (const [position, field] of settled.fields.slice(0, mostFields).entries()) {
    const before = settled.fields.slice(0, position).map(other => other.name)
    const use = uses.get(field.name)
    // What the body says of a field is mended in the body.
    const span = use?.shorthands[0] ?? (position < content.fields.length ? null : use?.first)
    for (const { path, message } of fieldFaults(field, before)) {
      if (span) complaints.push({ start: span.start, end: span.end, message: `${field.label}: ${message}` })
      else inFields.push({ path: `fields.${position}.${path}`, message })
    }
  }
  const inBody = [...problems, ...located(content.body, complaints)]
    .sort((one, other) => one.start - other.start)
    .slice(0, mostProblems)
    .map(problem => ({ path: 'body', message: problem.message, problem }))
  return [...emptyBody(content), ...inBody, ...inFields, ...tooMany(settled), ...openLock(content)]
}

const emptyBody = ({ body }: TemplateContent): ContentProblem[] =>
  body.trim() ? [] : [{ path: 'body', message: 'Write the text of the prompt.' }]

const tooMany = ({ fields }: TemplateContent): ContentProblem[] =>
  fields.length <= mostFields ? [] : [{ path: 'fields', message: `A template can have ${mostFields} fields at most.` }]

/** The other settings have a value without anyone's choice; the model is the installation's. */
const openLock = ({ locks, settings }: TemplateContent): ContentProblem[] =>
  locks.includes('model') && !settings.model ? [{ path: 'locks', message: 'Choose the model before you lock it.' }] : []

/** The names of the fields that the body never uses. They do not forbid saving. */
export function unusedFields({ body, fields }: Pick<TemplateContent, 'body' | 'fields'>): string[] {
  const used = new Set(namesIn(body))
  return fields.map(field => field.name).filter(name => !used.has(name.normalize('NFC')))
}
