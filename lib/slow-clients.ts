import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server } from 'node:http'

/** How long a request's head may take. Whoever sends it a byte a minute holds a connection for nothing. */
const headersMs = 20_000
/** How long a whole request may take; the largest is a megabyte. */
const requestMs = 60_000
/** How long nothing may move on a connection: several heartbeats of an event stream. */
const idleMs = 300_000

type Begun = { request: IncomingMessage; server: Server }

/**
 * Lets nobody hold a connection by being slow. Next makes its server before any of our code runs and gives it to no
 * one, so it is met at its first request; until then Node's own limits hold.
 * @param isOurs tells our server from others of this process by a request to it
 */
export function limitSlowClients(isOurs: (request: IncomingMessage) => boolean): void {
  const limited = new WeakSet<Server>()
  subscribe('http.server.request.start', message => {
    const { request, server } = message as Begun
    if (limited.has(server)) return
    limited.add(server)
    if (!isOurs(request)) return
    server.headersTimeout = headersMs
    server.requestTimeout = requestMs
    server.timeout = idleMs
    // This one came before.
    request.socket.setTimeout(idleMs)
  })
}
