import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { base64Bytes } from '@/lib/provider/base64'
import type { Picture } from '@/lib/provider/delivery'
import type { PictureSource } from '@/lib/provider/picture-source'
import { defaultPrices } from '@/lib/provider/price-table'
import type { AttemptRow } from '@/lib/run/attempt-records'
import { filePictures } from '@/lib/run/file-pictures'
import { database, installDatabase } from '@/lib/store/database'
import { DiskFailure } from '@/lib/store/durable'
import { originalPath } from '@/lib/store/folders'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import type { Step } from '@/lib/store/step'
import { inPieces } from '@/tests/support/image/draft'
import { picture } from '@/tests/support/provider/pictures'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import { content, sending } from '@/tests/support/runs'

let api: TestProvider
let png: Buffer
beforeAll(async () => {
  installDatabase(openSqlite(join(env().dataDir, 'file-pictures.db')))
  await migrate(database())
  png = await picture()
})
afterAll(() => database().destroy())
beforeEach(async () => {
  api = await startTestProvider()
  for (const folder of ['originals', 'quarantine'])
    await rm(join(env().dataDir, folder), { recursive: true, force: true })
})
afterEach(() => api.stop())

const inline = (bytes: Uint8Array): PictureSource => ({ read: () => inPieces(bytes) })
const at = (url: string): PictureSource => ({ url })

/** Files these pictures as the answer of a run that asked for `n`. */
async function filed(sources: (PictureSource | null)[], { n = sources.length, isWhole = true, signal = never } = {}) {
  const settings = { ...content().settings, n, size: '64x64' }
  const { run, attempt } = await sending({ provider: api.baseUrl, settings })
  const pictures: Picture[] = sources.map(source => ({ source, revisedPrompt: null }))
  const job = { run, endpoint: { id: api.baseUrl, baseUrl: api.baseUrl, key: null }, prices: defaultPrices, signal }
  const outcome = await filePictures(job, attempt, { pictures, usage: null, form: 'base64', isWhole })
  return { outcome, attempt, estimate: run.estimate_about ?? 0 }
}
const never = new AbortController().signal

const quarantined = (attempt: AttemptRow, place = 0) =>
  readFile(join(env().dataDir, 'quarantine', `${attempt.id}-${place}`))

/** Files directly in a folder: drafts, if there are any. */
const drafts = async () => (await readdir(join(env().dataDir, 'originals'))).filter(name => name.length > 2)

test('what is no picture costs the others nothing, and keeps its place empty', async () => {
  const notBase64 = { read: () => base64Bytes(['aGVs', '<html>']) }
  const { outcome, attempt } = await filed([inline(png), notBase64, null, inline(Buffer.from('hello')), inline(png)])
  expect(outcome).toMatchObject({ state: 'short', charge: 'charged', failure: { class: 'unusable-answer' } })
  expect(outcome.images.map(({ position }) => position)).toEqual([0, 4])
  expect((await quarantined(attempt, 3)).toString()).toBe('hello')
  expect(await drafts()).toEqual([])
})

test('more pictures than asked for are all kept', async () => {
  const { outcome } = await filed([inline(png), inline(png)], { n: 1 })
  expect(outcome).toMatchObject({ state: 'succeeded', failure: null, images: [{ position: 0 }, { position: 1 }] })
})

test('an answer that was cut is booked for all that was asked: the rest was made too', async () => {
  const cut = await filed([inline(png)], { n: 4, isWhole: false })
  expect(cut.outcome).toMatchObject({
    state: 'short',
    failure: { detail: 'The answer was cut. 1 of 4 pictures came.' },
  })
  expect(cut.outcome.actual).toEqual({ micros: cut.estimate, isEstimated: true })
  const whole = await filed([inline(png)], { n: 4 })
  expect(whole.outcome.actual).toEqual({ micros: whole.estimate / 4, isEstimated: true })
})

test('a picture of more than 100 MB is not kept, and nothing of it stays', async () => {
  async function* endless() {
    for (;;) yield Buffer.alloc(1024 * 1024)
  }
  const { outcome } = await filed([{ read: endless }])
  expect(outcome).toMatchObject({ state: 'needs-attention', failure: { detail: 'A picture has more than 100 MB.' } })
  expect(await drafts()).toEqual([])
})

describe('a compressed download', () => {
  test('is unpacked', async () => {
    const { outcome } = await filed([at(api.serve(gzipSync(png), { encoding: 'gzip' }))])
    expect(outcome.images).toMatchObject([{ width: 64, bytes: png.length }])
    expect((await readFile(originalPath(outcome.images[0]?.sha256 ?? ''))).equals(png)).toBe(true)
    expect(await drafts()).toEqual([])
  })

  test('that is none, whatever its header says, is kept as it is', async () => {
    const { outcome } = await filed([at(api.serve(png, { encoding: 'br' }))])
    expect(outcome.images).toMatchObject([{ width: 64, bytes: png.length }])
    expect(await drafts()).toEqual([])
  })

  test('that unpacks to more than 32 MB is kept packed, for a person to look at', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const { outcome, attempt } = await filed([at(api.serve(bomb, { encoding: 'gzip' }))])
    expect(outcome.state).toBe('needs-attention')
    expect((await quarantined(attempt)).equals(bomb)).toBe(true)
    expect(await drafts()).toEqual([])
  })
})

test('a picture whose address has died keeps the address, for a person to look at', async () => {
  const { outcome } = await filed([at(`${api.origin}/pictures/gone.png?signature=4711`)])
  expect(outcome).toMatchObject({
    state: 'needs-attention',
    failure: { status: 404, detail: expect.stringContaining(`${api.origin}/pictures/gone.png: `) },
  })
  expect(outcome.failure?.detail).not.toContain('4711')
})

test.each(['original-opened', 'original-synced', 'original-renamed'] as const)(
  'a disk that refuses at %s ends nothing: the answer is taken up again',
  async refused => {
    const slots: { [name: symbol]: unknown } = globalThis
    slots[Symbol.for('proofsheet.step')] = (step: Step) => {
      if (step === refused) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    await expect(filed([inline(png)])).rejects.toThrow(DiskFailure)
    delete slots[Symbol.for('proofsheet.step')]
    expect(await drafts()).toEqual([])
  },
)

test('a stop in the middle of a download says nothing about the picture', async () => {
  const stopping = new AbortController()
  const url = api.serve(png, { waitMs: 60_000 })
  const filing = filed([at(url)], { signal: stopping.signal })
  await expect.poll(() => api.downloads.length).toBe(1)
  stopping.abort(new Error('stopping'))
  await expect(filing).rejects.toThrow('stopping')
})
