import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generationBody } from '@/lib/provider/body'
import { deadlineMs, postGeneration } from '@/lib/provider/client'
import { openDraft } from '@/lib/store/durable'
import { endpointOf, someSettings, testKey } from '@/tests/support/provider/exchange'
import { held, interruptions } from '@/tests/support/provider/interruptions'
import { refusals } from '@/tests/support/provider/refusals'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'

let provider: TestProvider
let folder: string
beforeEach(async () => {
  provider = await startTestProvider()
  folder = await mkdtemp(join(tmpdir(), 'proofsheet-client-'))
})
afterEach(async () => {
  await provider.stop()
  await rm(folder, { recursive: true })
})

const post = async (options: { baseUrl?: string; deadlineMs?: number; signal?: AbortSignal } = {}) =>
  postGeneration(endpointOf(options.baseUrl ?? provider.baseUrl), generationBody(someSettings, 'A beautiful sunset'), {
    draft: await openDraft(join(folder, 'answer')),
    deadlineMs: options.deadlineMs ?? 20_000,
    signal: options.signal ?? new AbortController().signal,
  })

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

test('one request carries exactly the canonical body and the key', async () => {
  expect(await post()).toEqual({ kind: 'answered' })
  expect(provider.posts).toHaveLength(1)
  expect(provider.posts[0]?.raw).toBe('{"model":"gpt-image-2","prompt":"A beautiful sunset","n":1,"size":"64x64"}')
  expect(provider.posts[0]?.headers).toMatchObject({
    authorization: `Bearer ${testKey}`,
    'content-type': 'application/json',
  })
  expect(provider.ledger).toHaveLength(1)
})

test('the spool file is one line about the answer and then the answer itself', async () => {
  provider.play(refusals.busyMs)
  expect(await post()).toEqual({ kind: 'answered' })
  const [line = '', ...body] = (await readFile(join(folder, 'answer'), 'utf8')).split('\n')
  expect(JSON.parse(line)).toMatchObject({
    status: 429,
    contentType: 'application/json',
    retryAfterMs: '1500',
    retryAfter: '30',
    shouldRetry: null,
  })
  expect(JSON.parse(body.join('\n'))).toHaveProperty('error.code', 'rate_limit_exceeded')
})

describe('what was not sent costs nothing and may be tried again', () => {
  const free = { kind: 'failed', failure: { class: 'unavailable', charge: 'none', retries: 2, retryAfterMs: 2_000 } }

  test('a refused connection', async () => {
    expect(await post({ baseUrl: `http://127.0.0.1:${await closedPort()}/v1` })).toMatchObject(free)
  })

  test('an unknown host', async () => {
    expect(await post({ baseUrl: 'https://nowhere.invalid/v1' })).toMatchObject(free)
  })

  test('a connection that does not come to speak TLS', async () => {
    expect(await post({ baseUrl: provider.baseUrl.replace('http:', 'https:') })).toMatchObject(free)
    expect(provider.posts).toHaveLength(0)
  })

  test('a request cancelled before it left', async () => {
    expect(await post({ signal: AbortSignal.abort() })).toMatchObject({
      failure: { class: 'interrupted', charge: 'none', retries: 0 },
    })
    expect(provider.posts).toHaveLength(0)
  })
})

describe('what was sent and not answered may have been charged and is never sent again', () => {
  test.each([
    ['resetAfterUpload', 'interrupted'],
    ['resetMidBody', 'interrupted'],
    ['never', 'timed-out'],
    ['stalled', 'timed-out'],
  ] as const)('%s is %s', async (name, kind) => {
    provider.play(interruptions[name])
    expect(await post({ deadlineMs: 400 })).toMatchObject({
      kind: 'failed',
      failure: { class: kind, charge: 'perhaps', retries: 0, retryAfterMs: null },
    })
    expect(provider.posts).toHaveLength(1)
    expect(provider.ledger).toHaveLength(1)
  })

  test('a cut body is kept for salvage, under a name that says it is not whole', async () => {
    provider.play(interruptions.stalled)
    await post({ deadlineMs: 400 })
    expect(await readdir(folder)).toEqual(['answer.part'])
    expect(await readFile(join(folder, 'answer.part'), 'utf8')).toMatch(/^{"status":200.*}\n{"created":1/)
  })

  test('cancelled while the provider works', async () => {
    const { behaviour, arrived, release } = held()
    provider.play(behaviour)
    const controller = new AbortController()
    const sent = post({ signal: controller.signal })
    await arrived
    controller.abort()
    expect(await sent).toMatchObject({ failure: { class: 'interrupted', charge: 'perhaps', retries: 0 } })
    release()
  })
})

test('an answer may take its time within the deadline', async () => {
  const { behaviour, arrived, release } = held()
  provider.play(behaviour)
  const sent = post()
  await arrived
  release()
  expect(await sent).toEqual({ kind: 'answered' })
})

test('dearer pictures may take longer, and the provider’s own choice the longest', () => {
  expect([deadlineMs('low'), deadlineMs('medium'), deadlineMs('high'), deadlineMs(null)]).toEqual([
    120_000, 240_000, 600_000, 600_000,
  ])
})
