import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { env } from '@/lib/env'
import { installEndpoint } from '@/lib/provider/endpoint'
import { attemptRows } from '@/lib/run/attempt-records'
import { runById } from '@/lib/run/records'
import { startWorker, stopWorker, wakeWorker } from '@/lib/run/worker'
import { database } from '@/lib/store/database'
import { complaints } from '@/tests/support/faults/checkers'
import { openStore } from '@/tests/support/faults/store'
import { freePort } from '@/tests/support/free-port'
import { testKey } from '@/tests/support/provider/exchange'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import { owner, reserved } from '@/tests/support/runs'

let api: TestProvider
beforeEach(async () => {
  await openStore()
  api = await startTestProvider()
})
afterEach(async () => {
  vi.useRealTimers()
  await stopWorker(0)
  await api.stop()
  await database().destroy()
})

const nowhere: [string, () => Promise<string>][] = [
  ['a name that nobody knows', async () => 'https://nowhere.invalid/v1'],
  ['a port that nobody listens on', async () => `http://127.0.0.1:${await freePort()}/v1`],
  ['a server that does not speak TLS', async () => api.baseUrl.replace('http:', 'https:')],
]

test.each(nowhere)('%s is tried three times, costs nothing, and says so', async (name, address) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const baseUrl = await address()
  startWorker(installEndpoint({ id: baseUrl, baseUrl, key: testKey }), 4)
  const id = await reserved({ provider: baseUrl, prompt: name })
  const run = await vi.waitFor(
    async () => {
      const run = await runById(owner, id)
      if (run?.state === 'failed') return run
      if ((run?.notBefore ?? 0) > Date.now()) vi.setSystemTime((run?.notBefore ?? 0) + 1)
      wakeWorker()
      throw new Error(`the run does not rest: ${run?.state}`)
    },
    { timeout: 20_000, interval: 10 },
  )
  expect(run).toMatchObject({
    charge: 'none',
    reserved: 0,
    failure: { title: 'The provider could not be reached. Nothing was charged.' },
  })
  expect((await attemptRows(id)).map(attempt => attempt.charge)).toEqual(['none', 'none', 'none'])
  expect(api.posts).toHaveLength(0)
  expect(complaints(env().dataDir, api)).toEqual([])
})
