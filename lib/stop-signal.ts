import 'server-only'
import diagnostics from 'node:diagnostics_channel'
import type { Server } from 'node:http'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

const servers = new Set<Server>()

/** Next does not hand out its server; the first request on each connection does. */
function noteServers(): void {
  diagnostics.subscribe('http.server.request.start', message => {
    if (typeof message === 'object' && message !== null && 'server' in message) servers.add(message.server as Server)
  })
}

/**
 * Ends the process the orderly way on SIGTERM and SIGINT: no new connections, then `stop`, then exit 0. A second
 * signal exits 1 at once. Only under `npm start`, which tells Next to leave the signals to us.
 */
export function onStopSignal(stop: () => Promise<void>): void {
  if (!env().ownsSignals) return
  noteServers()
  let isStopping = false
  const end = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    for (const server of servers) server.close()
    stop().then(
      () => process.exit(0),
      error => {
        log.fatal({ err: error }, 'could not stop in good order')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}
