import 'server-only'
import { randomUUID } from 'node:crypto'
import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { enterRequest } from '@/lib/request-context'
import { metrics } from './registry'
import { builtRoutes } from './route-of'

/** An answer that takes longer is worth a line. */
const slowMs = 1000
/** Open for as long as somebody looks. */
const lasting = ['/events']

/**
 * Follows every request to this server: an id for its log lines, which its answer carries too, its duration as a
 * figure, and a line in the log: at debug, or at info where it was slow or failed. Next's own server is not ours to wrap.
 * @param isOurs whether a request came to the server that people use; the sample provider listens in this process too
 */
export function watchRequests(isOurs: (request: IncomingMessage) => boolean): void {
  const routeOf = builtRoutes()
  diagnostics.subscribe('http.server.request.start', message => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    if (!isOurs(request)) return
    const id = idOf(request)
    enterRequest(id)
    response.setHeader('X-Request-Id', id)
    const startedAt = performance.now()
    response.once('close', () => note(request, response, routeOf(pathOf(request)), performance.now() - startedAt, id))
  })
}

/** A proxy's own id is taken where one stands before us; what anybody else sends is not. */
function idOf({ headers }: IncomingMessage): string {
  const sent = headers['x-request-id']
  return env().publicUrl && typeof sent === 'string' && /^[\w.-]{8,64}$/.test(sent) ? sent : randomUUID()
}

/** Without the query: it holds what people search for. */
const pathOf = ({ url = '' }: IncomingMessage): string => url.split(/[?#]/, 1)[0] ?? ''

function note(request: IncomingMessage, response: ServerResponse, route: string, ms: number, id: string): void {
  const method = request.method ?? ''
  const status = response.statusCode
  const isCut = !response.writableFinished
  if (!lasting.includes(route))
    metrics().requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000)
  const isNoted = status >= 500 || (!lasting.includes(route) && ms > slowMs)
  log[isNoted ? 'info' : 'debug']({ request: id, method, route, status, ms: Math.round(ms), isCut }, 'request')
}
