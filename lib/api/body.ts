import 'server-only'
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
  const bytes = await bytesOf(request)
  if (bytes === null) return tooLarge
  if (bytes.length === 0) return done({})
  if (!isJson) return notJson
  try {
    return done(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return unreadable
  }
}

async function bytesOf(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return null
  if (!request.body) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body) {
    length += piece.length
    if (length > bodyLimit) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const told = (status: number, message: string): { ok: false; error: Told } => ({
  ok: false,
  error: { ...refused('invalid', message).error, status },
})
const tooLarge = told(413, `The body is larger than ${bodyLimit / 1024} kB. Nothing was done.`)
const notJson = told(415, 'Send the body as JSON, with Content-Type: application/json.')
const unreadable = told(400, 'The body is no JSON that could be read. Nothing was done.')
