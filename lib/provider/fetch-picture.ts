import 'server-only'
import { Agent, request } from 'undici'
import { type Packing, packingOf } from './encoding'
import { guardedLookup } from './public-address'

/** The most bytes of a picture that is fetched. */
export const pictureCap = 32 * 1024 * 1024

/** Takes the bytes of a picture as they come; `packing` says how they are compressed. */
export type Keep<Kept> = (bytes: AsyncIterable<Uint8Array>, packing: Packing | null) => Promise<Kept>
/** One hop of a download: what was kept, or the address that the answer points on to. */
export type Hop<Kept> = { kept: Kept } | { location: string }
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
 * @throws {NoPicture} for an answer without bytes or with more than 32 MB; whatever the connection or `keep` throws
 */
export async function fetchHop<Kept>(
  url: URL,
  { isTrusted, key, allowed, signal }: Ask,
  keep: Keep<Kept>,
): Promise<Hop<Kept>> {
  const connect = isTrusted ? {} : { lookup: guardedLookup(allowed) }
  const agent = new Agent({ allowH2: false, maxResponseSize: pictureCap, connect })
  try {
    const headers = { 'accept-encoding': 'identity', ...(key !== null && { authorization: `Bearer ${key}` }) }
    const answer = await request(url, { dispatcher: agent, signal, headers })
    const location = first(answer.headers.location)
    if (answer.statusCode >= 300 && answer.statusCode < 400 && location !== null) return { location }
    if (answer.statusCode !== 200) throw new NoPicture(answer.statusCode, `${url.host} answered ${answer.statusCode}`)
    const packing = packingOf(first(answer.headers['content-encoding']))
    return { kept: await keep(weighed(answer.body, url.host), packing) }
  } finally {
    await agent.destroy()
  }
}

async function* weighed(body: AsyncIterable<Uint8Array>, host: string): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > pictureCap) throw new NoPicture(200, 'the picture has more than 32 MB')
    yield chunk
  }
  if (bytes === 0) throw new NoPicture(200, `${host} answered without a single byte`)
}

const first = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? value[0] : value) ?? null
