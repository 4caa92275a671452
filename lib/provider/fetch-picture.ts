import 'server-only'
import { Agent, request } from 'undici'
import { decodedBody } from './encoding'
import { guardedLookup } from './public-address'

const pictureCap = 32 * 1024 * 1024

/** One hop of a download: bytes, or the address that the answer points on to. */
export type Hop = { bytes: Uint8Array } | { location: string }
type Ask = { isTrusted: boolean; key: string | null; allowed: readonly string[]; signal: AbortSignal }

/** The address answered, but not with a picture. */
export class NoPicture extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/**
 * One GET without following redirects. A trusted address is connected to wherever it leads, any other only where
 * `allowed` and the public internet are. The key goes along when it is given.
 * @throws {NoPicture} for an answer without bytes or with more than 32 MB, decoded; whatever the connection throws
 */
export async function fetchHop(url: URL, { isTrusted, key, allowed, signal }: Ask): Promise<Hop> {
  const connect = isTrusted ? {} : { lookup: guardedLookup(allowed) }
  const agent = new Agent({ allowH2: false, maxResponseSize: pictureCap, connect })
  try {
    const headers = { 'accept-encoding': 'identity', ...(key !== null && { authorization: `Bearer ${key}` }) }
    const answer = await request(url, { dispatcher: agent, signal, headers })
    const location = first(answer.headers.location)
    if (answer.statusCode >= 300 && answer.statusCode < 400 && location !== null) return { location }
    if (answer.statusCode !== 200) throw new NoPicture(answer.statusCode, `${url.host} answered ${answer.statusCode}`)
    const sent = await collect(answer.body)
    const bytes = await decodedBody(sent, first(answer.headers['content-encoding']), pictureCap)
    if (bytes.byteLength === 0) throw new NoPicture(200, `${url.host} answered without a single byte`)
    return { bytes }
  } finally {
    await agent.destroy()
  }
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > pictureCap) throw new NoPicture(200, 'the picture has more than 32 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const first = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? value[0] : value) ?? null
