import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { connectionFacts, resumeConnection } from '@/lib/connection/records'
import { env } from '@/lib/env'
import { imageFile } from '@/lib/image/records'
import { defaultPrices } from '@/lib/provider/price-table'
import type { Endpoint } from '@/lib/provider/schema'
import { attemptRows, beginAttempt, markReceived } from '@/lib/run/attempt-records'
import { carryOut } from '@/lib/run/carry-out'
import type { RunContent } from '@/lib/run/content'
import { NotYet } from '@/lib/run/file-pictures'
import { claimRun, type RunRow } from '@/lib/run/queue'
import { runById } from '@/lib/run/records'
import { cancelSamples, recoverRuns } from '@/lib/run/recover'
import { resolveSending } from '@/lib/run/resolve-sending'
import type { RunState } from '@/lib/run/schema'
import { keepBudgets, keepSpending } from '@/lib/settings/records'
import { balanceBetween } from '@/lib/spending/ledger'
import { database, installDatabase } from '@/lib/store/database'
import { DiskFailure } from '@/lib/store/durable'
import { originalPath, spoolPath } from '@/lib/store/folders'
import { newId } from '@/lib/store/id'
import { folderMismatch } from '@/lib/store/marker'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import type { Behaviour } from '@/tests/support/provider/behaviour'
import { disappointments } from '@/tests/support/provider/disappointments'
import { interruptions } from '@/tests/support/provider/interruptions'
import { ambiguities, refusals } from '@/tests/support/provider/refusals'
import { successes } from '@/tests/support/provider/successes'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import { content, owner, reserved } from '@/tests/support/runs'

let api: TestProvider
let endpoint: Endpoint
const never = new AbortController().signal
const jobOf = (run: RunRow) => ({ run, endpoint, prices: defaultPrices, signal: never })

beforeAll(async () => {
  installDatabase(openSqlite(join(env().dataDir, 'carry-out.db')))
  await migrate(database())
})
afterAll(() => database().destroy())
beforeEach(async () => {
  api = await startTestProvider()
  endpoint = { id: api.baseUrl, baseUrl: api.baseUrl, key: 'sk-canary-0123456789' }
})
afterEach(() => api.stop())

/** Reserves a run and carries it out once against what the provider plays next. */
async function outcomeOf(behaviour: Behaviour, change: Partial<RunContent> = {}) {
  api.play(behaviour)
  const id = await reserved({ provider: api.baseUrl, ...change })
  await carryNext()
  return { id, run: await runById(owner, id) }
}

async function carryNext() {
  const run = await claimRun({ provider: api.baseUrl })
  if (!run) throw new Error('nothing waits')
  await carryOut(jobOf(run))
}

const asking = (n: number): Partial<RunContent> => ({ settings: { ...content().settings, n, size: '64x64' } })

test('one press is one POST with exactly the canonical body and the bearer', async () => {
  await outcomeOf(successes.base64, { settings: { ...content().settings, n: 3 } })
  expect(api.posts).toHaveLength(1)
  expect(api.posts[0]?.raw).toBe(
    '{"model":"gpt-image-2","prompt":"A photograph of a lighthouse.","n":3,"size":"1024x1024"}',
  )
  expect(api.posts[0]?.headers.authorization).toBe('Bearer sk-canary-0123456789')
})

test.each([
  'base64',
  'url',
  'both',
  'bareUrl',
  'relativeUrl',
  'keyedUrl',
  'lateUrl',
  'keptAlive',
  'webp',
  'wrongType',
] as const)('an answer as %s ends as stored pictures', async form => {
  const { run } = await outcomeOf(successes[form], asking(2))
  expect(run).toMatchObject({ state: 'succeeded', failure: null })
  for (const image of run?.images ?? []) {
    const file = await imageFile(owner, image.id)
    expect((await readFile(originalPath(file?.sha256 ?? ''))).byteLength).toBe(image.bytes)
  }
  expect(run?.images).toHaveLength(2)
  expect(run?.actual).toEqual({ micros: api.ledger[0]?.micros, isEstimated: false })
  expect(existsSync(spoolPath((await attemptRows(run?.id ?? ''))[0]?.id ?? ''))).toBe(false)
})

test('size and type are read from the bytes, not from what was asked', async () => {
  const { run } = await outcomeOf(successes.wrongSize, asking(1))
  expect(run?.images).toMatchObject([{ width: 80, height: 48, type: 'image/png' }])
})

test('fewer pictures than asked are kept, and said', async () => {
  const { run } = await outcomeOf(successes.fewer, asking(4))
  expect(run).toMatchObject({
    state: 'short',
    images: [{ position: 0 }],
    failure: { title: '1 of 4 images came. The run was charged.' },
  })
  expect(api.posts).toHaveLength(1)
})

test('without token counts the cost is the estimate for what came, and called one', async () => {
  const { run } = await outcomeOf(successes.withoutUsage, { settings: content().settings })
  expect(run?.actual).toEqual({ micros: run?.estimate?.about, isEstimated: true })
})

const endings: [string, Behaviour, RunState, string][] = [
  ['an empty list', disappointments.emptyList, 'needs-attention', 'charged'],
  ['bytes that are no picture', disappointments.hello, 'needs-attention', 'charged'],
  ['a picture cut short', disappointments.truncatedPng, 'needs-attention', 'charged'],
  ['an SVG with a script', disappointments.svgWithScript, 'needs-attention', 'charged'],
  ['a login page', disappointments.loginPage, 'needs-attention', 'perhaps'],
  ['a refused size', refusals.sizeNotMultiple, 'failed', 'none'],
  ['a moderation refusal', refusals.moderationInput, 'failed', 'none'],
  ['a server error', ambiguities.broken, 'unknown', 'perhaps'],
  ['a gateway timeout', ambiguities.gatewayTimeout, 'unknown', 'perhaps'],
  ['a connection cut after the upload', interruptions.resetAfterUpload, 'unknown', 'perhaps'],
  ['a body cut in the middle', interruptions.resetMidBody, 'unknown', 'perhaps'],
]

test.each(endings)('%s is sent once and ends as it should', async (_, behaviour, state, charge) => {
  const { id, run } = await outcomeOf(behaviour)
  expect(run?.state).toBe(state)
  expect(run?.failure?.title).toMatch(/\S/)
  expect(await attemptRows(id)).toMatchObject([{ charge }])
  expect(api.posts).toHaveLength(1)
  expect(JSON.stringify(run)).not.toContain('canary')
})

test.each([
  ['a refused key', refusals.wrongKey, 'unauthorised'],
  ['an empty account', refusals.quota, 'out-of-credit'],
  ['a wait of an hour', refusals.busyForAnHour, 'rate-limited'],
] as const)('%s stops everything until a person goes on, and no run fails of it', async (_, behaviour, reason) => {
  const { id, run } = await outcomeOf(behaviour)
  expect(run).toMatchObject({ state: 'queued', reserved: run?.estimate?.atMost })
  expect((await connectionFacts(api.baseUrl)).pause).toMatchObject({ reason, until: null })
  expect(await attemptRows(id)).toMatchObject([{ charge: 'none' }])
  await resumeConnection(api.baseUrl)
  await carryNext()
  expect(await runById(owner, id)).toMatchObject({ state: 'succeeded', reserved: 0 })
})

test('what was paid for and cannot be used stays on the disk, raw', async () => {
  const { id } = await outcomeOf(disappointments.hello)
  const attempt = (await attemptRows(id))[0]?.id ?? ''
  expect(await readFile(spoolPath(attempt), 'utf8')).toContain('"b64_json"')
  expect(await readFile(join(env().dataDir, 'quarantine', `${attempt}-0`), 'utf8')).toBe('hello')
})

test('pictures that were made and cannot be used are booked all the same, as an estimate', async () => {
  const { run } = await outcomeOf(disappointments.emptyList)
  expect(run?.actual).toEqual({ micros: run?.estimate?.about, isEstimated: true })
})

test('a throttled run goes back into the queue and is sent again after its time', async () => {
  const { id, run } = await outcomeOf(refusals.busySeconds)
  expect(run?.state).toBe('queued')
  expect(await claimRun({ provider: api.baseUrl })).toBeNull()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  await carryNext()
  vi.useRealTimers()
  expect(await runById(owner, id)).toMatchObject({ state: 'succeeded' })
  expect(await attemptRows(id)).toMatchObject([{ charge: 'none' }, { number: 2, charge: 'charged' }])
})

test('an optional field that was refused is left out once', async () => {
  api.play(refusals.unknownQuality, successes.base64)
  const id = await reserved({ provider: api.baseUrl, settings: { ...content().settings, quality: 'high' } })
  await carryNext()
  await carryNext()
  expect(await runById(owner, id)).toMatchObject({ state: 'succeeded' })
  expect(api.posts.map(post => Object.keys(post.body))).toEqual([
    ['model', 'prompt', 'n', 'size', 'quality'],
    ['model', 'prompt', 'n', 'size'],
  ])
})

test('without the quality that was asked for, the dearest that may come is held back and waited for', async () => {
  api.play(refusals.unknownQuality)
  const settings = { ...content().settings, quality: 'low' } as const
  const id = await reserved({ provider: api.baseUrl, settings })
  expect(await runById(owner, id)).toMatchObject({ estimate: { atMost: 5_920 }, reserved: 5_920 })
  await carryNext()
  expect(await runById(owner, id)).toMatchObject({ estimate: { about: 52_720, atMost: 210_760 }, reserved: 210_760 })
  const next = await reserved({ provider: api.baseUrl, settings, prompt: 'A photograph of a lighthouse!' })
  expect(await runById(owner, next)).toMatchObject({ estimate: { about: 52_720, atMost: 210_760 } })
  await carryNext()
  await carryNext()
  expect(await runById(owner, id)).toMatchObject({ state: 'succeeded', reserved: 0 })
})

test('where the budget has no room for another quality, the run ends instead, for nothing', async () => {
  api.play(refusals.unknownQuality)
  const settings = { ...content().settings, quality: 'low' } as const
  const spent = await balanceBetween(database(), 'main', '0000-01-01', '9999-12-31')
  await keepBudgets(owner, { day: spent.spent + spent.reserved + 6_000, month: null })
  const id = await reserved({ provider: api.baseUrl, settings })
  await carryNext()
  await keepBudgets(owner, { day: null, month: null })
  expect(await runById(owner, id)).toMatchObject({ state: 'failed', reserved: 0, failure: { field: 'quality' } })
  expect(api.posts).toHaveLength(1)
})

test('the last of too many refusals stops the others for a while too', async () => {
  const { run } = await outcomeOf(refusals.busyForGood)
  expect(run).toMatchObject({ state: 'failed', reserved: 0 })
  expect((await connectionFacts(api.baseUrl)).pause).toMatchObject({ reason: 'rate-limited' })
})

test('what is paused between the claim and the request is not sent', async () => {
  const id = await reserved({ provider: api.baseUrl })
  const run = await claimRun({ provider: api.baseUrl })
  await keepSpending(owner, { isPaused: true })
  if (run) await carryOut(jobOf(run))
  await keepSpending(owner, { isPaused: false })
  expect(await runById(owner, id)).toMatchObject({ state: 'queued' })
  expect([api.posts.length, await attemptRows(id)]).toEqual([0, []])
  await carryNext()
  expect(await runById(owner, id)).toMatchObject({ state: 'succeeded' })
})

test('a picture whose host is away is fetched when it is back', async () => {
  api.play(successes.awayUrl)
  const id = await reserved({ provider: api.baseUrl, ...asking(1) })
  await expect(carryNext()).rejects.toThrow(NotYet)
  expect(await runById(owner, id)).toMatchObject({ state: 'received', images: [] })
  const run = await claimRun({ provider: api.baseUrl, now: Date.now() + 120_000 })
  if (run) await carryOut(jobOf(run))
  expect(await runById(owner, id)).toMatchObject({ state: 'succeeded', images: [{ position: 0 }] })
  expect(api.posts).toHaveLength(1)
})

test('a host that stays away for as long as an address lives is given up', async () => {
  api.play(successes.awayForGoodUrl)
  const id = await reserved({ provider: api.baseUrl, ...asking(1) })
  await expect(carryNext()).rejects.toThrow(NotYet)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 })
  await carryNext()
  vi.useRealTimers()
  expect(await runById(owner, id)).toMatchObject({ state: 'needs-attention', charge: 'charged' })
})

test('an answer that comes whole after its beginning was saved is filed, each picture once', async () => {
  const { id, attempt } = await cutWhileSending()
  const { picture } = await import('@/tests/support/provider/pictures')
  const header = JSON.stringify({
    status: 200,
    contentType: null,
    contentEncoding: null,
    retryAfterMs: null,
    retryAfter: null,
    shouldRetry: null,
    tookMs: 1,
    answeredAt: 1,
  })
  const piece = JSON.stringify({ b64_json: (await picture('64x64')).toString('base64') })
  await mkdir(join(env().dataDir, 'spool'), { recursive: true })
  await writeFile(`${spoolPath(attempt)}.part`, `${header}\n{"data":[${piece},{"b64_json":"iVBOR`)
  const [row] = await attemptRows(id)
  const sending = await database().selectFrom('run').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (!row) throw new Error('the attempt is gone')
  await resolveSending(jobOf(sending))
  expect(await runById(owner, id)).toMatchObject({ state: 'unknown', images: [{ position: 0 }] })
  await writeFile(spoolPath(attempt), `${header}\n{"data":[${piece},${piece}]}`)
  await markReceived(row)
  const late = await claimRun({ provider: api.baseUrl })
  if (late) await carryOut(jobOf(late))
  expect(await runById(owner, id)).toMatchObject({
    state: 'succeeded',
    charge: 'charged',
    reserved: 0,
    images: [{ position: 0 }, { position: 1 }],
  })
})

test.each([
  ['nothing but zeros', Buffer.concat([Buffer.alloc(4096), Buffer.from('\n')])],
  ['a line that is no header', Buffer.from('{"status":"soon"}\n{}')],
])('a cut answer that holds %s keeps no server from starting', async (_, bytes) => {
  const { id, attempt } = await cutWhileSending()
  await mkdir(join(env().dataDir, 'spool'), { recursive: true })
  await writeFile(`${spoolPath(attempt)}.part`, bytes)
  await recoverRuns()
  expect(await runById(owner, id)).toMatchObject({ state: 'unknown', charge: 'perhaps' })
})

test('the key is shown nowhere, also where the provider writes it into the prompt', async () => {
  const { run } = await outcomeOf(successes.echoedKey, asking(1))
  expect(run?.images[0]?.revisedPrompt).toBe('A sunset, said [key]')
})

test('a volume that is taken away while pictures are filed loses nothing: they are filed when it is back', async () => {
  await folderMismatch(database())
  const marker = join(env().dataDir, 'proofsheet.json')
  const id = await reserved({ provider: api.baseUrl, ...asking(1) })
  const gone: Behaviour = async call => {
    await rename(marker, `${marker}.away`)
    await successes.base64(call)
  }
  api.play(gone)
  await expect(carryNext()).rejects.toThrow(DiskFailure)
  expect(await runById(owner, id)).toMatchObject({ state: 'received', images: [] })
  await rename(`${marker}.away`, marker)
  const run = await claimRun({ provider: api.baseUrl, now: Date.now() + 120_000 })
  if (run) await carryOut(jobOf(run))
  expect(await runById(owner, id)).toMatchObject({ state: 'succeeded', images: [{ position: 0 }] })
  expect(api.posts).toHaveLength(1)
})

test('a field that is refused although it was not sent is no reason to send the same again', async () => {
  const { run } = await outcomeOf(refusals.unknownQuality)
  expect(run).toMatchObject({ state: 'failed', charge: 'none', reserved: 0 })
  expect(api.posts).toHaveLength(1)
  expect((await connectionFacts(api.baseUrl)).refusedFields).toEqual([])
})

test('a field that was refused once is left out of every later run, and nothing else', async () => {
  api.play(refusals.unknownQuality)
  const settings = { ...content().settings, quality: 'high', background: 'opaque' } as const
  for (const prompt of ['First', 'Second']) await reserved({ provider: api.baseUrl, settings, prompt })
  for (let step = 0; step < 3; step++) await carryNext()
  expect(api.posts.map(post => Object.keys(post.body).slice(4))).toEqual([
    ['quality', 'background'],
    ['background'],
    ['background'],
  ])
})

test('a provider that cannot be reached is tried three times in all, and nothing is charged', async () => {
  await api.stop()
  const id = await reserved({ provider: api.baseUrl })
  for (let attempt = 0; attempt < 3; attempt++) {
    const run = await claimRun({ provider: api.baseUrl, now: Date.now() + attempt * 120_000 })
    if (run) await carryOut(jobOf(run))
  }
  expect(await runById(owner, id)).toMatchObject({ state: 'failed' })
  expect((await attemptRows(id)).map(attempt => attempt.charge)).toEqual(['none', 'none', 'none'])
})

/** A run whose request has left, as a killed server leaves it. */
async function cutWhileSending(provider = api.baseUrl) {
  const id = await reserved({ provider })
  const run = await claimRun({ provider })
  const attempt =
    run &&
    (await beginAttempt(run, {
      id: newId(),
      number: 1,
      body: { model: 'gpt-image-2', prompt: 'x', n: 1, size: '64x64' },
    }))
  return { id, attempt: attempt?.id ?? '' }
}

test('after a crash while the provider worked, the run is unknown and not sent again', async () => {
  const { id } = await cutWhileSending()
  await recoverRuns()
  expect(await runById(owner, id)).toMatchObject({ state: 'unknown' })
  expect(await claimRun({ provider: api.baseUrl, now: Date.now() + 600_000 })).toBeNull()
  expect(api.posts).toHaveLength(0)
})

test('after a crash with the whole answer on the disk, its pictures are filed without asking again', async () => {
  const finished = await outcomeOf(disappointments.hello)
  const [answered] = await attemptRows(finished.id)
  const header = (await readFile(spoolPath(answered?.id ?? ''), 'utf8')).split('\n')[0]
  const { id, attempt } = await cutWhileSending()
  const { picture } = await import('@/tests/support/provider/pictures')
  const body = JSON.stringify({ data: [{ b64_json: (await picture('64x64')).toString('base64') }] })
  await mkdir(join(env().dataDir, 'spool'), { recursive: true })
  await writeFile(spoolPath(attempt), `${header}\n${body}`)

  await recoverRuns()
  await carryNext()
  expect(await runById(owner, id)).toMatchObject({ state: 'succeeded', images: [{ width: 64 }] })
  expect(api.posts).toHaveLength(1)
})

test('a claim without a request goes back into the queue', async () => {
  const id = await reserved({ provider: api.baseUrl })
  await claimRun({ provider: api.baseUrl })
  await recoverRuns()
  await carryNext()
  expect(await runById(owner, id)).toMatchObject({ state: 'succeeded' })
})

test('samples are drawn again after a crash, and cancelled when there is a key', async () => {
  const { id } = await cutWhileSending('sample')
  await recoverRuns()
  expect(await runById(owner, id)).toMatchObject({ state: 'queued' })
  await cancelSamples()
  expect(await runById(owner, id)).toMatchObject({ state: 'cancelled' })
})

test('runs that bring the same picture at the same time all end with it', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => reserved({ provider: api.baseUrl, ...asking(1) })))
  const claimed = await Promise.all(ids.map(() => claimRun({ provider: api.baseUrl })))
  await Promise.all(claimed.map(run => run && carryOut(jobOf(run))))
  const runs = await Promise.all(ids.map(id => runById(owner, id)))
  expect(runs.map(run => [run?.state, run?.images.length])).toEqual(ids.map(() => ['succeeded', 1]))
})

test('an answer whose file is gone asks for attention instead of trying for ever', async () => {
  const { id } = await cutWhileSending()
  const [row] = await attemptRows(id)
  if (row) await markReceived(row)
  await recoverRuns()
  await carryNext()
  expect(await runById(owner, id)).toMatchObject({ state: 'needs-attention', images: [] })
})

test('answers that were filed just before a crash are swept, others stay', async () => {
  const { id } = await outcomeOf(successes.base64, asking(1))
  const filed = (await attemptRows(id))[0]?.id ?? ''
  const kept = (await attemptRows((await outcomeOf(disappointments.hello)).id))[0]?.id ?? ''
  await writeFile(spoolPath(filed), 'left behind')
  await recoverRuns()
  expect([existsSync(spoolPath(filed)), existsSync(spoolPath(kept))]).toEqual([false, true])
})
