import { createServer } from 'node:http'

/** Something on this computer that nobody may be sent to: it counts every connection, whatever is asked of it. */
export async function startListener() {
  let hits = 0
  const server = createServer((_request, response) => void response.end('secret'))
  server.on('connection', () => {
    hits += 1
  })
  // Both families, so that no spelling of loopback misses it.
  await new Promise<void>(resolve => server.listen(0, '::', resolve))
  const address = server.address()
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port: typeof address === 'object' && address ? address.port : 0, hits: () => hits, stop }
}
