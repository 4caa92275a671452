import { once } from 'node:events'
import { type Behaviour, sendJson } from './behaviour'
import { noise } from './pictures'

const megabyte = 1024 * 1024

/** As many pictures as asked for, of so many megabytes each, drawn once and told apart by nothing but their bytes. */
export function huge(megabytes: number): Behaviour {
  const drawn: Promise<Buffer>[] = []
  return async ({ body, charge, response }) => {
    const made = await Promise.all(
      Array.from({ length: body.n ?? 1 }, (_, place) => (drawn[place] ??= noise(megabytes * megabyte))),
    )
    const usage = charge(made.length, made)
    sendJson(response, 200, { created: 1, data: made.map(bytes => ({ b64_json: bytes.toString('base64') })), usage })
  }
}

/** An answer that is nothing but one string, of so many megabytes. */
export const bodyOf =
  (megabytes: number): Behaviour =>
  async ({ charge, response }) => {
    charge(1)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"created":1,"data":[{"b64_json":"')
    const closed = once(response, 'close')
    const piece = 'A'.repeat(megabyte)
    for (let sent = 0; sent < megabytes && !response.destroyed; sent++)
      if (!response.write(piece)) await Promise.race([once(response, 'drain'), closed])
    response.end('"}]}')
  }
