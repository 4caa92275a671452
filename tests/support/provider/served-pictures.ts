import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { type Served, send } from './behaviour'

const plain: Served = {
  type: 'image/png',
  failures: [],
  location: null,
  needsKey: false,
  encoding: null,
  length: 0,
  waitMs: 0,
}
const zeros = Buffer.alloc(64 * 1024)

export type Download = { path: string; authorization: string | null }

async function sendFile(response: ServerResponse, { bytes, type, encoding, length }: Served & { bytes: Uint8Array }) {
  response.writeHead(200, { 'content-type': type, ...(encoding !== null && { 'content-encoding': encoding }) })
  response.write(bytes)
  await pad(response, length - bytes.byteLength)
  response.end()
}

/** Goes on for as long as somebody reads. */
async function pad(response: ServerResponse, bytes: number): Promise<void> {
  const closed = once(response, 'close')
  for (let left = bytes; left > 0 && !response.destroyed; left -= zeros.byteLength)
    if (!response.write(zeros.subarray(0, left))) await Promise.race([once(response, 'drain'), closed])
}

/** The provider's own shelf of pictures, with what each address does before it gives its bytes. */
export function servedPictures(origin: () => string) {
  const shelf = new Map<string, Served & { bytes: Uint8Array }>()
  const downloads: Download[] = []

  const serve = (bytes: Uint8Array, options: Partial<Served> = {}): string => {
    const path = `/pictures/${shelf.size + 1}`
    shelf.set(path, { ...plain, ...options, bytes })
    return `${origin()}${path}`
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = ''] = (request.url ?? '').split('?')
    const authorization = request.headers.authorization ?? null
    downloads.push({ path, authorization })
    const held = shelf.get(path) ?? { ...plain, failures: [404], bytes: new Uint8Array() }
    const failure = held.failures.shift() ?? (held.needsKey && authorization === null ? 401 : null)
    if (held.waitMs > 0) await wait(held.waitMs, null, { ref: false })
    if (failure !== null) send(response, failure, '')
    else if (held.location !== null) send(response, 302, '', { location: held.location })
    else await sendFile(response, held)
  }

  return { serve, answer, downloads }
}
