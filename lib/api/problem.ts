import 'server-only'
import { refusal } from '@/lib/access/refusal'
import type { Failure } from '@/lib/result'
import { apiHeaders } from './headers'

/** What went wrong, in a line that is the same for all of its kind; `detail` is the sentence for this one. */
const titles = {
  invalid: 'The request cannot be carried out as it is.',
  forbidden: 'This token may not do that.',
  'not-found': 'There is no such thing here.',
  conflict: 'That does not fit what is there.',
  'ask-first': 'This needs to be confirmed.',
  'too-many': 'Too many requests.',
  unavailable: 'This is not possible now.',
  'no-price': 'No price is known.',
  'over-budget': 'A budget is used up.',
  paused: 'Spending is paused.',
} satisfies Record<Failure['kind'], string>

/** Kinds of problems, as the last part of their `type`. */
export const problemKinds = Object.keys(titles) as Failure['kind'][]

export const problemType = (kind: Failure['kind']): string => `urn:proofsheet:problem:${kind}`

/** A failure that says its own status. */
export type Told = Failure & { status?: number }

/**
 * A failure as an answer: RFC 9457, with `fields` for sentences by the path of what can mend it.
 * @param more headers that belong to this one
 */
export function problem(error: Told, more: Record<string, string> = {}): Response {
  const { status } = refusal(error)
  const body = {
    type: problemType(error.kind),
    title: titles[error.kind],
    status,
    detail: error.message,
    ...(error.fields && { fields: error.fields }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...apiHeaders, 'Content-Type': 'application/problem+json; charset=utf-8', ...more },
  })
}
