import 'server-only'
import { cappedBody } from '@/lib/capped-body'
import { done, type Result, refused } from '@/lib/result'
import type { Told } from './problem'

/** Bytes of the longest body: several times what the longest prompt takes. */
export const bodyLimit = 256 * 1024

/**
 * The JSON of a request's body; an empty one is `{}`. It is never read beyond the limit, whatever its length says.
 * @returns the refusal with its status: 413, 415 or 400
 */
export async function jsonBody(request: Request): Promise<Result<unknown>> {
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(request.headers.get('content-type') ?? '')
  const bytes = await cappedBody(request, bodyLimit)
  if (bytes === null) return tooLarge
  if (bytes.length === 0) return done({})
  if (!isJson) return notJson
  try {
    return done(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return unreadable
  }
}

const told = (status: number, message: string): { ok: false; error: Told } => ({
  ok: false,
  error: { ...refused('invalid', message).error, status },
})
const tooLarge = told(413, `The body is larger than ${bodyLimit / 1024} kB. Nothing was done.`)
const notJson = told(415, 'Send the body as JSON, with Content-Type: application/json.')
const unreadable = told(400, 'The body is no JSON that could be read. Nothing was done.')
