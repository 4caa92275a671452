import { parse } from '@/lib/template/parse'
import { type RenderedField, render } from '@/lib/template/render'

type Vector = {
  body: string
  values?: Record<string, string>
  required?: string[]
  text: string
  segments?: (string | null)[][]
  missing?: string[]
  problems?: { at: string; of: string; says: string; fix?: string }[]
}
export type TemplateVectors = {
  fields: Record<string, Omit<RenderedField, 'name' | 'required'>>
  groups: { name: string; cases: Vector[] }[]
}

/** What a vector gives, and what it should: the same when the language does what the vectors say. */
export function vectorOutcome({ fields }: Pick<TemplateVectors, 'fields'>, vector: Vector) {
  const { body, values = {}, required = [] } = vector
  const known = Object.entries(fields).map(([name, rest]) => ({ ...rest, name, required: required.includes(name) }))
  const { text, segments, missing } = render(body, known, values)
  const problems = parse(body).problems.map(({ line, column, start, end, message, fix }, position) => {
    const wanted = vector.problems?.[position]
    return {
      at: `${line}:${column}`,
      of: body.slice(start, end),
      says: wanted && message.includes(wanted.says) ? wanted.says : message,
      ...(wanted?.fix !== undefined && { fix: fix?.replacement }),
    }
  })
  return {
    got: { text, missing, problems, segments: segments.map(segment => [segment.text, segment.field]) },
    wanted: {
      text: vector.text,
      missing: vector.missing ?? [],
      problems: vector.problems ?? [],
      segments: vector.segments ?? segments.map(segment => [segment.text, segment.field]),
    },
  }
}

/** The vectors that come out otherwise, each with what it gave. */
export const failedVectors = (vectors: TemplateVectors) =>
  vectors.groups
    .flatMap(group => group.cases)
    .map(vector => ({ body: vector.body, ...vectorOutcome(vectors, vector) }))
    .filter(({ got, wanted }) => JSON.stringify(sorted(got)) !== JSON.stringify(sorted(wanted)))

const sorted = (outcome: object) => Object.entries(outcome).sort(([one], [other]) => (one < other ? -1 : 1))
