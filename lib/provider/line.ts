import 'server-only'
import { Agent, buildConnector } from 'undici'

const connectTimeoutMs = 10_000

/**
 * A connection for one request, and whether it ever stood. A kept-alive one may be closed under the request, which
 * cannot be told from a request that was read. undici's own limits (300 s) must not fire before the caller's deadline.
 * @param mostBytes an answer with more is cut
 * @param onOpen told when the connection stands, before anything is written
 */
export function openLine(mostBytes: number, onOpen = () => {}): { agent: Agent; isOpen: () => boolean } {
  let isOpen = false
  const connector = buildConnector({ timeout: connectTimeoutMs, allowH2: false })
  const agent = new Agent({
    connect: (target, callback) =>
      connector(target, (error, socket) => {
        if (error) return callback(error, null)
        isOpen = true
        onOpen()
        callback(null, socket)
      }),
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: mostBytes,
  })
  return { agent, isOpen: () => isOpen }
}
