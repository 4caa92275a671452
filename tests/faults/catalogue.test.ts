import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { env } from '@/lib/env'
import { installEndpoint } from '@/lib/provider/endpoint'
import { cancelRun } from '@/lib/run/cancel'
import { queuePause } from '@/lib/run/pause'
import { runById } from '@/lib/run/records'
import { isUnderWay } from '@/lib/run/schema'
import { startWorker, stopWorker, wakeWorker } from '@/lib/run/worker'
import { database } from '@/lib/store/database'
import {
  badDownloads,
  oddSuccesses,
  plainRefusals,
  type Row,
  rateAndCapacity,
  successesThatAreNone,
  timeAndTransport,
  whatStopsAll,
} from '@/tests/support/faults/catalogue'
import { complaints } from '@/tests/support/faults/checkers'
import { openStore } from '@/tests/support/faults/store'
import { pictureAt, redirectTo } from '@/tests/support/provider/disappointments'
import { testKey } from '@/tests/support/provider/exchange'
import { startListener } from '@/tests/support/provider/listener'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import { content, owner, reserved } from '@/tests/support/runs'

let api: TestProvider
const realTimeout = AbortSignal.timeout

beforeAll(async () => {
  await openStore()
  api = await startTestProvider()
  startWorker(installEndpoint({ id: api.baseUrl, baseUrl: api.baseUrl, key: testKey }), 4)
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await database().deleteFrom('connection').execute()
})
afterAll(async () => {
  await stopWorker(0)
  await api.stop()
  await database().destroy()
})

/** Presses Generate once, lets every wait pass, and gives the run where it rests. */
async function press(prompt: string, { plays, n = 1, quality, haste = 1 }: Row) {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(ms => realTimeout.call(AbortSignal, ms / haste))
  vi.useFakeTimers({ toFake: ['Date'] })
  api.play(...plays)
  const settings = { ...content().settings, n, quality: quality ?? null, size: '64x64' }
  const id = await reserved({ provider: api.baseUrl, prompt, settings })
  wakeWorker()
  return vi.waitFor(() => restedRun(id), { timeout: 20_000, interval: 10 })
}

async function restedRun(id: string) {
  const [run, pause] = [await runById(owner, id), await queuePause(owner.workspaceId)]
  if (run && (!isUnderWay(run.state) || pause?.until === null)) return { run, pause }
  const next = Math.max(run?.notBefore ?? 0, pause?.until ?? 0)
  if (next > Date.now()) vi.setSystemTime(next + 1)
  wakeWorker()
  throw new Error(`the run does not rest: ${run?.state}`)
}

const postsOf = (prompt: string) => api.posts.filter(post => post.body.prompt === prompt)

async function proves(name: string, row: Row) {
  const { run, pause } = await press(name, row)
  expect({ state: run.state, title: run.failure?.title ?? null, charge: run.charge }).toEqual({
    state: row.state,
    title: row.title,
    charge: row.charge,
  })
  expect(run.images).toHaveLength(row.images ?? (row.state === 'succeeded' ? (row.n ?? 1) : 0))
  expect(postsOf(name)).toHaveLength(row.posts ?? 1)
  expect(pause?.reason ?? null).toBe(row.pause ?? null)
  expect(complaints(env().dataDir, api)).toEqual([])
  expect(JSON.stringify([run, pause, ...(await rowsOf(run.id))])).not.toContain(testKey)
  if (isUnderWay(run.state)) await cancelRun(owner, { runId: run.id, mayBeCharged: true })
}

const rowsOf = async (id: string) => [
  ...(await database().selectFrom('run').selectAll().where('id', '=', id).execute()),
  ...(await database().selectFrom('attempt').selectAll().where('run_id', '=', id).execute()),
]

describe('success in odd clothes', () => {
  test.each(Object.entries(oddSuccesses))('%s', proves)
})
describe('a success that is none', () => {
  test.each(Object.entries(successesThatAreNone))('%s', proves)
})
describe('a picture that cannot be fetched', () => {
  test.each(Object.entries(badDownloads))('%s', proves)
})
describe('a refusal', () => {
  test.each(Object.entries(plainRefusals))('%s', proves)
})
describe('what stops every run', () => {
  test.each(Object.entries(whatStopsAll))('%s', proves)
})
describe('rate and capacity', () => {
  test.each(Object.entries(rateAndCapacity))('%s', proves)
})
describe('time and transport', () => {
  test.each(Object.entries(timeAndTransport))('%s', proves)
})

describe('an address of this computer or its network', () => {
  const spellings = [
    'http://127.0.0.1',
    'https://127.0.0.1',
    'https://localhost',
    'https://2130706433',
    'https://0177.0.0.1',
    'https://0x7f000001',
    'https://127.1',
    'https://0.0.0.0',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:7f00:1]',
    'https://169.254.169.254',
    'https://10.0.0.1',
    'https://192.168.1.1',
    'https://[fe80::1]',
    'file://',
    'ftp://127.0.0.1',
  ]
  const ending = {
    state: 'needs-attention',
    title: 'The provider answered without a picture that can be used. It was charged.',
    charge: 'charged',
  } as const

  test.each(spellings)('%s is never asked, neither at once nor by a redirect', async spelling => {
    const listener = await startListener()
    const address = spelling === 'file://' ? 'file:///etc/passwd' : `${spelling}:${listener.port}/x.png`
    await proves(`a picture at ${spelling}`, { plays: [pictureAt(address)], ...ending })
    await proves(`a redirect to ${spelling}`, { plays: [redirectTo(address)], ...ending })
    expect(listener.hits()).toBe(0)
    await listener.stop()
  })
})
