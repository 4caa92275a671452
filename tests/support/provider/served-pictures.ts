import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Served, send } from './behaviour'

const plain: Served = { type: 'image/png', failures: [], location: null, needsKey: false, encoding: null }

export type Download = { path: string; authorization: string | null }

/** The provider's own shelf of pictures, with what each address does before it gives its bytes. */
export function servedPictures(origin: () => string) {
  const shelf = new Map<string, Served & { bytes: Uint8Array }>()
  const downloads: Download[] = []

  const serve = (bytes: Uint8Array, options: Partial<Served> = {}): string => {
    const path = `/pictures/${shelf.size + 1}`
    shelf.set(path, { ...plain, ...options, bytes })
    return `${origin()}${path}`
  }

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? ''
    const authorization = request.headers.authorization ?? null
    downloads.push({ path, authorization })
    const held = shelf.get(path) ?? { ...plain, failures: [404], bytes: new Uint8Array() }
    const failure = held.failures.shift() ?? (held.needsKey && authorization === null ? 401 : null)
    const encoding = held.encoding === null ? {} : { 'content-encoding': held.encoding }
    if (failure !== null) send(response, failure, '')
    else if (held.location !== null) send(response, 302, '', { location: held.location })
    else response.writeHead(200, { 'content-type': held.type, ...encoding }).end(held.bytes)
  }

  return { serve, answer, downloads }
}
