import 'server-only'
import type { z } from 'zod'
import type { Scope } from '@/lib/token/schema'
import type { ApiPace } from './caller'

/** What an operation answers with when nothing is refused: a shape, or the bytes of a picture. */
type Answer = z.ZodType | 'picture'

/** One thing that a program may ask for. The door and the OpenAPI document are both made of it. */
export type Operation<
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answered extends Answer = Answer,
> = {
  /** As clients made from the document call it. */
  id: string
  method: 'GET' | 'POST'
  /** Behind `/api/v1`, with its parameters in braces. */
  path: string
  summary: string
  scope: Scope
  pace: ApiPace
  query: Query
  /** Null where none is read. */
  body: Body | null
  /** Whether an `Idempotency-Key` must come with it. */
  isKeyed: boolean
  answer: Answered
  status: 200 | 202
  /** Statuses of what it may refuse, beside those that every operation has. */
  refuses: readonly number[]
}
