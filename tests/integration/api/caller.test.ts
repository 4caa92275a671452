import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { env } from '@/lib/env'
import { latestRuns } from '@/lib/run/records'
import { database, installDatabase } from '@/lib/store/database'
import { noteDatabase } from '@/lib/store/database-health'
import { openSqlite } from '@/lib/store/sqlite'
import { tokens } from '@/lib/token/records'
import { turnOffToken } from '@/lib/token/turn-off-token'
import { ask, tokenText } from '@/tests/support/api'
import { onEveryDatabase } from '@/tests/support/databases'
import { owner, stranger } from '@/tests/support/runs'

// Works only inside a running server; nothing here waits for the worker.
vi.mock('next/server', () => ({ after: vi.fn() }))

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('proofsheet.limits'))
})

const asked = { body: { prompt: 'A lighthouse' }, key: 'order-0001' }
const idOf = async () => (await tokens(owner))[0]?.id ?? ''

onEveryDatabase(() => {
  test('a token lets a program in, and is kept nowhere as it is', async () => {
    const text = await tokenText()
    expect(text).toMatch(/^ps_[\w-]{43}$/)
    expect((await ask('listTemplates', text)).status).toBe(200)
    const rows = await database().selectFrom('api_token').selectAll().execute()
    const log = await database().selectFrom('audit_entry').selectAll().execute()
    expect(JSON.stringify([rows, log, await tokens(owner)])).not.toContain(text.slice(3, -4))
    expect(await tokens(owner)).toMatchObject([{ name: 'Campaign', state: 'open', lastUsedAt: expect.any(Number) }])
    expect(log.map(({ what }) => what)).toEqual(['token-made'])
  })

  test('without one, with a wrong one, or with a cookie in its place, a program is told where tokens come from', async () => {
    const sent: Record<string, string>[] = [
      {},
      { authorization: 'Bearer nonsense' },
      { authorization: `Bearer ps_${'x'.repeat(43)}` },
      { authorization: `Basic ${btoa('ps:ps')}` },
      { cookie: `token=${await tokenText()}` },
    ]
    for (const headers of sent) {
      const answer = await ask('listTemplates', null, { headers })
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Proofsheet"'])
    }
  })

  test('a token that is turned off is refused at once, and stays off', async () => {
    const text = await tokenText()
    const id = await idOf()
    expect((await turnOffToken(stranger, id)).ok).toBe(false)
    expect((await ask('listRuns', text)).status).toBe(200)
    await turnOffToken(owner, id)
    await turnOffToken(owner, id)
    expect((await ask('listRuns', text)).status).toBe(401)
    expect(await tokens(owner)).toMatchObject([{ state: 'off' }])
    const log = await database().selectFrom('audit_entry').select('what').orderBy('id').execute()
    expect(log.map(({ what }) => what)).toEqual(['token-made', 'token-turned-off'])
  })

  test('a token ends by itself', async () => {
    const text = await tokenText({ expiresInDays: 30 })
    await database()
      .updateTable('api_token')
      .set({ expires_at: Date.now() - 1 })
      .execute()
    expect((await ask('listRuns', text)).status).toBe(401)
    expect(await tokens(owner)).toMatchObject([{ state: 'ended' }])
  })

  test('a token that may only look starts and cancels nothing', async () => {
    const text = await tokenText({ mayRun: false })
    for (const answer of [await ask('startRun', text, asked), await ask('cancelRun', text, { params: { id: 'r' } })])
      expect(answer.status).toBe(403)
    expect((await latestRuns(owner)).runs).toEqual([])
    expect((await ask('render', text, asked)).status).toBe(200)
  })

  test('pages of other sites and other names of this computer are refused, whatever they know', async () => {
    const text = await tokenText()
    const statusOf = async (headers: Record<string, string>) => (await ask('listRuns', text, { headers })).status
    expect(await statusOf({ origin: 'https://evil.example' })).toBe(403)
    expect(await statusOf({ origin: 'null' })).toBe(403)
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await statusOf({ host: 'evil.example:3000' })).toBe(421)
    expect(await statusOf({ origin: 'http://127.0.0.1:3000' })).toBe(200)
  })

  test('guesses are held back, and whoever has a token is not', async () => {
    const text = await tokenText()
    const guess = () => ask('listRuns', `ps_${'x'.repeat(43)}`)
    const statuses = (await Promise.all(Array.from({ length: 40 }, guess))).map(({ status }) => status)
    expect(statuses.filter(status => status === 401)).toHaveLength(30)
    const refused = await guess()
    expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, expect.any(Number)])
    expect((await ask('listRuns', text)).status).toBe(200)
  })
})

test('a token opens nothing but the API', async () => {
  vi.stubEnv('ACCESS', 'password')
  vi.stubEnv('ACCESS_PASSWORD', 'correct horse')
  vi.resetModules()
  const { principalOf } = await import('@/lib/access/principal')
  const sent = new Headers({ host: '127.0.0.1:3000', authorization: `Bearer ps_${'x'.repeat(43)}` })
  expect(await principalOf(sent, 'viewer')).toMatchObject({ ok: false, error: { status: 401 } })
  vi.unstubAllEnvs()
})

test('a database that is away is told as that, with when to come back', async () => {
  const broken = openSqlite(join(env().dataDir, 'away.db'))
  await broken.destroy()
  installDatabase(broken)
  noteDatabase(true)
  const answer = await ask('listRuns', `ps_${'x'.repeat(43)}`)
  noteDatabase(false)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect((await answer.json()).detail).toMatch(/Nothing is lost/)
})
