import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { enterImages } from '@/lib/gallery/enter-images'
import { storeOriginal } from '@/lib/image/originals'
import type { Outcome } from '@/lib/run/attempt-records'
import { changing, database, installDatabase } from '@/lib/store/database'
import { originalPath } from '@/lib/store/folders'
import { newId } from '@/lib/store/id'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import { contactSheetAnswer, zipAnswer } from '@/lib/sweep/answer'
import type { SweepView } from '@/lib/sweep/view'
import { drafted } from '@/tests/support/image/draft'
import { owner, stranger } from '@/tests/support/runs'
import { started } from '@/tests/support/started-sweeps'
import { draft, field, threeByFour } from '@/tests/support/sweeps'
import { unzipped } from '@/tests/support/unzipped'
import { waitFor } from '@/tests/support/wait-for'

const asked = (signal?: AbortSignal) => new Request('http://localhost/sweeps', signal ? { signal } : {})

const png = (background: string, width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

/** Ends the run of a cell with these pictures. */
async function bring(sweep: SweepView, position: number, pictures: Uint8Array[]): Promise<string[]> {
  const runId = sweep.cells[position]?.runId ?? ''
  const attempt = newId()
  const ended = { status: 200, usage: null, failure: null, started_at: 1, answered_at: 1, ended_at: 1 }
  await database()
    .insertInto('attempt')
    .values({ id: attempt, run_id: runId, number: 1, state: 'succeeded', charge: 'charged', body: '{}', ...ended })
    .execute()
  const run = await database().selectFrom('run').selectAll().where('id', '=', runId).executeTakeFirstOrThrow()
  const images: Outcome['images'] = []
  for (const [at, bytes] of pictures.entries()) {
    const stored = await storeOriginal(await drafted(bytes), `test-${position}-${at}`)
    if (!stored) throw new Error('this is no picture')
    images.push({ ...stored, position: at, revised_prompt: null })
  }
  await changing(trx => enterImages(trx, run, { id: attempt }, images, Date.now()))
  await database().updateTable('run').set({ state: 'succeeded' }).where('id', '=', runId).execute()
  return images.map(({ sha256 }) => sha256)
}

/** Files that this process has open, by their paths; null where that cannot be seen. */
const openFiles = (): string[] | null =>
  existsSync('/proc/self/fd')
    ? readdirSync('/proc/self/fd').flatMap(fd => {
        try {
          return [readlinkSync(join('/proc/self/fd', fd))]
        } catch {
          return []
        }
      })
    : null
const openIn = (folder: string) => openFiles()?.filter(path => path.includes(`/${folder}/`)) ?? []

beforeAll(async () => {
  installDatabase(openSqlite(join(env().dataDir, 'downloads.db')))
  await migrate(database())
})
beforeEach(async () => {
  for (const table of ['sweep_cell', 'sweep', 'ledger', 'spend_day', 'image', 'attempt', 'run'] as const)
    await database().deleteFrom(table).execute()
  await rm(join(env().dataDir, 'originals'), { recursive: true, force: true })
})
afterAll(() => database().destroy())

describe('the ZIP of a sweep', () => {
  test('has every original to the byte, stored, and a manifest', async () => {
    const sweep = await started()
    const [red, blue, jpeg] = [
      await png('red'),
      await png('blue'),
      await sharp(await png('teal'))
        .jpeg()
        .toBuffer(),
    ]
    await bring(sweep, 0, [red, blue])
    await bring(sweep, 5, [jpeg])
    const answer = await zipAnswer(asked(), owner, sweep.id)
    expect(answer.headers.get('content-disposition')).toContain(`sweep-${sweep.number}-product-hero-shot.zip`)
    const files = unzipped(Buffer.from(await answer.arrayBuffer()))
    expect(files.map(({ name }) => name)).toEqual([
      'soft-window-light-a-teapot-1.png',
      'soft-window-light-a-teapot-2.png',
      'risograph-print-a-lamp-1.jpg',
      'manifest.csv',
    ])
    expect(files.every(({ isStored }) => isStored)).toBe(true)
    expect(files.slice(0, 3).map(({ bytes }) => bytes)).toEqual([red, blue, jpeg])
    const manifest = files[3]?.bytes.toString() ?? ''
    expect(manifest.split('\r\n')).toHaveLength(1 + 3 + 10 + 1)
    expect(manifest).toContain('risograph-print-a-lamp-1.jpg,risograph print,a lamp,6,1,64x48,gpt-image-2,')
  })

  test('breaks off where an original is missing, so that nobody takes it for whole', async () => {
    const sweep = await started()
    await bring(sweep, 0, [await png('red')])
    const [gone = ''] = await bring(sweep, 1, [await png('blue')])
    await rm(originalPath(gone))
    const answer = await zipAnswer(asked(), owner, sweep.id)
    await expect(answer.arrayBuffer()).rejects.toThrow()
    expect(openIn('originals')).toEqual([])
  })

  test.each([
    ['leaves after the first bytes', async (body: ReadableStream<Uint8Array>) => body.cancel()],
    ['goes without a word', async (_: unknown, leaving: AbortController) => leaving.abort()],
  ])('closes its file when the reader %s', async (_, leave) => {
    const sweep = await started()
    const noise = await sharp(randomBytes(1000 * 1000 * 3), { raw: { width: 1000, height: 1000, channels: 3 } })
      .png()
      .toBuffer()
    await bring(sweep, 0, [noise])
    const leaving = new AbortController()
    const { body } = await zipAnswer(asked(leaving.signal), owner, sweep.id)
    if (!body) throw new Error('there is no body')
    const reader = body.getReader()
    await reader.read()
    expect(openIn('originals').length).toBeLessThanOrEqual(1)
    reader.releaseLock()
    await leave(body, leaving)
    await waitFor(() => expect(openIn('originals')).toEqual([]))
  })
})

describe('the contact sheet of a sweep', () => {
  const drawn = async (sweep: SweepView) =>
    Buffer.from(await (await contactSheetAnswer(asked(), owner, sweep.id)).arrayBuffer())

  test('is one PNG with the pictures where they stand in the table', async () => {
    const sweep = await started()
    await bring(sweep, 0, [await png('#ff0000', 64, 64)])
    await bring(sweep, 11, [await png('#0000ff', 64, 64)])
    const sheet = sharp(await drawn(sweep))
    const { width, height, format } = await sheet.metadata()
    expect(format).toBe('png')
    expect((width ?? 0) * (height ?? 0)).toBeLessThanOrEqual(24_000_000)
    const { data, info } = await sheet.removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const isAt = (color: [number, number, number], x: number, y: number) => {
      const at = (y * info.width + x) * info.channels
      return color.every((channel, place) => Math.abs((data[at + place] ?? 0) - channel) < 12)
    }
    const found = (color: [number, number, number]) => {
      for (let y = 0; y < info.height; y += 4)
        for (let x = 0; x < info.width; x += 4) if (isAt(color, x, y)) return { x: x / info.width, y: y / info.height }
      return null
    }
    // The first cell is left above, the last right below.
    const [red, blue] = [found([255, 0, 0]), found([0, 0, 255])]
    expect(red?.x).toBeLessThan(0.4)
    expect(blue?.x).toBeGreaterThan(0.6)
    expect(blue?.y ?? 0).toBeGreaterThan((red?.y ?? 1) + 0.3)
    expect((await readdir(join(env().dataDir, 'renditions'))).filter(name => name.endsWith('.png'))).toEqual([])
    expect(openIn('renditions')).toEqual([])
  })

  test('takes any words for words: markup, breaks, other scripts, thousands of characters', async () => {
    const words = [
      '<b>bold</b> & <span foreground="red">red</span>',
      'two\nlines\tand\u0000\u0007 controls \ud800',
      '赤い提灯 مرحبا 🎨 é',
      'word '.repeat(900),
      '</span>',
      '%s %n &#x0; &nbsp; \\',
    ]
    const sweep = await started({ plan: draft([field('style', ...words), field('subject', ...words.slice(0, 3))]) })
    await bring(sweep, 0, [await png('red')])
    const { width } = await sharp(await drawn(sweep)).metadata()
    expect(width).toBeGreaterThan(400)
  })

  test('leaves the frame of a picture empty that is gone', async () => {
    const sweep = await started({ plan: draft(threeByFour.slice(0, 1)) })
    const [gone = ''] = await bring(sweep, 0, [await png('red')])
    await bring(sweep, 1, [await png('blue')])
    await rm(originalPath(gone))
    await rm(join(env().dataDir, 'renditions'), { recursive: true, force: true })
    expect((await sharp(await drawn(sweep)).metadata()).format).toBe('png')
  })
})

test('neither is there for others, for a sweep without images, and for none', async () => {
  const sweep = await started()
  for (const answer of [contactSheetAnswer, zipAnswer]) {
    expect((await answer(asked(), owner, sweep.id)).status).toBe(404)
    expect((await answer(asked(), owner, 'nowhere')).status).toBe(404)
  }
  await bring(sweep, 0, [await png('red')])
  for (const answer of [contactSheetAnswer, zipAnswer])
    expect((await answer(asked(), stranger, sweep.id)).status).toBe(404)
})
