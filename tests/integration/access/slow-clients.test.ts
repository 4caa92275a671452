import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { limitSlowClients } from '@/lib/slow-clients'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

async function listening(): Promise<{ server: Server; port: number; ask: () => Promise<unknown> }> {
  const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { server, port, ask: () => fetch(`http://127.0.0.1:${port}`).then(answer => answer.text()) }
}

test('our server waits for nobody for long once it was asked; others of the process are left alone', async () => {
  const [ours, other] = [await listening(), await listening()]
  const before = other.server.requestTimeout
  limitSlowClients(({ socket }) => socket.localPort === ours.port)
  await Promise.all([ours.ask(), other.ask()])
  const { headersTimeout, requestTimeout, timeout } = ours.server
  expect({ headersTimeout, requestTimeout, timeout }).toEqual({
    headersTimeout: 20_000,
    requestTimeout: 60_000,
    timeout: 300_000,
  })
  expect([other.server.requestTimeout, other.server.timeout]).toEqual([before, 0])
})
