import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { connectionFacts } from '@/lib/connection/records'
import { env } from '@/lib/env'
import { attemptRows } from '@/lib/run/attempt-records'
import { cancelRun } from '@/lib/run/cancel'
import { leaseMs } from '@/lib/run/queue'
import { runById } from '@/lib/run/records'
import { startWorker, stopWorker, wakeWorker } from '@/lib/run/worker'
import { keepSpending } from '@/lib/settings/records'
import { database, installDatabase } from '@/lib/store/database'
import { spoolPath } from '@/lib/store/folders'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import { type Behaviour, sendJson } from '@/tests/support/provider/behaviour'
import { held } from '@/tests/support/provider/interruptions'
import { successes } from '@/tests/support/provider/successes'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import { owner, reserved } from '@/tests/support/runs'

let api: TestProvider

beforeAll(async () => {
  installDatabase(openSqlite(join(env().dataDir, 'worker.db')))
  await migrate(database())
})
afterAll(() => database().destroy())
beforeEach(async () => {
  api = await startTestProvider()
})
afterEach(async () => {
  await stopWorker(0)
  await api.stop()
})

const start = (atOnce = 4) => startWorker({ id: api.baseUrl, baseUrl: api.baseUrl, key: 'key' }, atOnce)
const stateOf = async (id: string) => (await runById(owner, id))?.state

test('every waiting run is sent once, no more at a time than allowed', async () => {
  const answers = [held(), held(), held()]
  api.play(...answers.map(answer => answer.behaviour))
  const ids = await Promise.all([1, 2, 3].map(place => reserved({ provider: api.baseUrl, prompt: `Prompt ${place}` })))
  start(2)
  await Promise.all([answers[0]?.arrived, answers[1]?.arrived])
  expect(api.posts).toHaveLength(2)
  for (const answer of answers) answer.release()
  for (const id of ids) await expect.poll(() => stateOf(id)).toBe('succeeded')
  expect(api.posts).toHaveLength(3)
})

test('a commit that fails after the answer came costs nothing: it is filed later, without another request', async () => {
  // The transition to "received" fails once, as on a full disk.
  await sql`create trigger full_disk before update of state on run when new.state = 'received'
    begin select raise(abort, 'database or disk is full'); end`.execute(database())
  const id = await reserved({ provider: api.baseUrl })
  start()
  await expect.poll(async () => existsSync(spoolPath((await attemptRows(id))[0]?.id ?? 'none'))).toBe(true)
  expect(await stateOf(id)).toBe('sending')
  await sql`drop trigger full_disk`.execute(database())

  // The lease of the run runs out.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + leaseMs + 1 })
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe('succeeded')
  vi.useRealTimers()
  expect(api.posts).toHaveLength(1)
})

test('a request for fewer pauses the whole queue, then one goes ahead: twenty runs are twenty pictures, none twice', async () => {
  const busy: Behaviour = ({ response }) =>
    sendJson(response, 429, { error: { message: 'Slow down.' } }, { 'retry-after-ms': '50' })
  api.play(...Array(6).fill(successes.base64), busy, busy, busy, busy)
  const ids = await Promise.all(
    Array.from({ length: 20 }, (_, place) => reserved({ provider: api.baseUrl, prompt: `Prompt ${place}` })),
  )
  start()
  await expect.poll(async () => (await connectionFacts(api.baseUrl)).pause, { timeout: 10_000 }).not.toBeNull()
  const refused = api.posts.length
  await expect.poll(async () => (await connectionFacts(api.baseUrl)).pause, { timeout: 20_000 }).toBeNull()
  // While the pause held, nothing was sent but what had been under way together with the refused one.
  expect(api.posts.length - refused).toBeLessThan(4)
  for (const id of ids) await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe('succeeded')
  expect(api.posts.filter(post => post.isAccepted)).toHaveLength(20)
  expect(api.ledger).toHaveLength(20)
})

test('a person who cancels frees the place of a request that does not answer', async () => {
  const answer = held()
  api.play(answer.behaviour)
  const id = await reserved({ provider: api.baseUrl })
  start(1)
  await answer.arrived
  await cancelRun(owner, { runId: id, mayBeCharged: true })
  wakeWorker()
  await expect.poll(() => stateOf(id)).toBe('unknown')
  expect(await runById(owner, id)).toMatchObject({ isCancelAsked: true, charge: 'perhaps', reserved: 210_760 })
  answer.release()
})

test('paused spending sends nothing that is paid for until it is switched on again', async () => {
  const id = await reserved({ provider: api.baseUrl })
  await keepSpending(owner, { isPaused: true })
  start()
  await stopWorker(5_000)
  expect([await stateOf(id), api.posts.length]).toEqual(['queued', 0])
  await keepSpending(owner, { isPaused: false })
  start()
  await expect.poll(() => stateOf(id)).toBe('succeeded')
})

test('stopping waits for an answer under way and takes no further run', async () => {
  const answer = held()
  api.play(answer.behaviour)
  const first = await reserved({ provider: api.baseUrl, prompt: 'First' })
  start(1)
  await answer.arrived
  const second = await reserved({ provider: api.baseUrl, prompt: 'Second' })
  const stopped = stopWorker(20_000)
  answer.release()
  await stopped
  expect([await stateOf(first), await stateOf(second)]).toEqual(['succeeded', 'queued'])
})

test('stopping does not wait for ever: what is cut then is unknown', async () => {
  const answer = held()
  api.play(answer.behaviour)
  const id = await reserved({ provider: api.baseUrl })
  start()
  await answer.arrived
  await stopWorker(0)
  await expect.poll(() => stateOf(id)).toBe('unknown')
  answer.release()
})
