import 'server-only'
import type { AnswerBody } from './answer-body'
import { LongString } from './long-string'
import { type Limits, skeletonOf } from './skeleton'

/** What the JSON of an answer says. Its long strings are `LongString`s. */
export type ParsedBody = { value: unknown; isWhole: boolean }

/**
 * Reads the JSON of a body without ever holding the body. One that was cut gives what had come complete.
 * @returns null when it is no JSON
 */
export async function parsedBody(body: AnswerBody, limits?: Limits): Promise<ParsedBody | null> {
  const skeleton = await skeletonOf(body(), limits)
  if (!skeleton) return null
  const filledIn = (_name: string, value: unknown): unknown => {
    const place = typeof value === 'string' ? skeleton.leftOut.get(value) : undefined
    return place ? new LongString(body, place) : value
  }
  try {
    return { value: JSON.parse(skeleton.json, filledIn), isWhole: skeleton.isWhole }
  } catch {
    return null
  }
}
