import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasNginx, startNginx } from '@/tests/support/nginx'

/** Says who was asked for what; `/events` begins an answer and leaves it open. */
const stub = (name: string) =>
  createServer((asked, response) => {
    if (asked.url === '/events') return void response.write(`${name}\n\n`)
    response.end(JSON.stringify({ name, host: asked.headers.host, from: asked.headers['x-forwarded-for'] }))
  })

const portOf = (server: Server) => (server.address() as AddressInfo).port

describe.skipIf(!hasNginx)('the proxy that docs/deploy shows', () => {
  const servers = [stub('first'), stub('second')] as const
  let proxy: Awaited<ReturnType<typeof startNginx>>

  beforeAll(async () => {
    for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening')
    proxy = await startNginx([portOf(servers[0]), portOf(servers[1])])
  })
  afterAll(async () => {
    await proxy.stop()
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
  })

  async function asked(path: string, headers: Record<string, string> = {}): Promise<Record<string, string>> {
    const sent = request(`${proxy.url}${path}`, { headers }).end()
    const [response] = await once(sent, 'response')
    return JSON.parse(Buffer.concat(await response.toArray()).toString())
  }

  test('passes on which address was opened, and writes itself from where', async () => {
    const headers = { host: 'proofsheet.example', 'x-forwarded-for': '203.0.113.9' }
    expect(await asked('/', headers)).toMatchObject({ host: 'proofsheet.example', from: '127.0.0.1' })
  })

  test('passes events on as they come', async () => {
    const sent = request(`${proxy.url}/events`).end()
    const [response] = await once(sent, 'response')
    expect(String((await once(response, 'data'))[0])).toMatch(/^(first|second)\n\n$/)
    sent.destroy()
  })

  test('keeps figures to those who reach the servers themselves', async () => {
    expect((await fetch(`${proxy.url}/metrics`)).status).toBe(404)
  })

  test('asks the other server when one is away', async () => {
    servers[0].close()
    servers[0].closeAllConnections()
    const names = await Promise.all(Array.from({ length: 6 }, async () => (await asked('/')).name))
    expect(new Set(names)).toEqual(new Set(['second']))
  })
})
