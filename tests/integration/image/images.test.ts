import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { storeOriginal } from '@/lib/image/originals'
import { draftPicture, sweepDrafts } from '@/lib/image/picture-draft'
import { rendition } from '@/lib/image/renditions'
import { DiskFailure, TooLarge } from '@/lib/store/durable'
import { originalPath } from '@/lib/store/folders'
import type { Step } from '@/lib/store/step'
import { drafted, inPieces } from '@/tests/support/image/draft'
import { pngDeclaring } from '@/tests/support/provider/pictures'

const picture = (width: number, height: number, background = 'teal') =>
  sharp({ create: { width, height, channels: 3, background } })

const store = async (bytes: Uint8Array, name = 'attempt-0') => storeOriginal(await drafted(bytes), name)

const files = async (folder: string): Promise<string[]> => {
  const entries = await readdir(join(env().dataDir, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(entry => entry.name)
}

/** Lets a test see every step, or refuse one as the disk would. */
const listen = (hear: ((step: Step) => void) | undefined) =>
  Object.assign(globalThis, { [Symbol.for('proofsheet.step')]: hear })

beforeEach(async () => {
  listen(undefined)
  for (const folder of ['originals', 'quarantine'])
    await rm(join(env().dataDir, folder), { recursive: true, force: true })
})

describe('an original', () => {
  test('is kept to the byte, under its hash, once', async () => {
    const bytes = await picture(120, 80).jpeg().toBuffer()
    const first = await store(bytes)
    expect(await store(bytes)).toEqual(first)
    expect(first).toMatchObject({ type: 'image/jpeg', width: 120, height: 80, bytes: bytes.length })
    expect((await readFile(originalPath(first?.sha256 ?? ''))).equals(bytes)).toBe(true)
    expect(await files('originals')).toEqual([first?.sha256])
  })

  test('takes the place of a copy that a broken disk had damaged', async () => {
    const bytes = await picture(120, 80).png().toBuffer()
    const path = originalPath((await store(bytes))?.sha256 ?? '')
    await writeFile(path, bytes.subarray(0, 50))
    await store(bytes)
    expect((await readFile(path)).equals(bytes)).toBe(true)
  })

  test('is written, flushed and named, in this order', async () => {
    const steps: Step[] = []
    listen(step => steps.push(step))
    await store(await picture(10, 10).png().toBuffer())
    expect(steps).toEqual(['original-opened', 'original-written', 'original-synced', 'original-renamed'])
  })

  test.each([
    ['text', async () => Buffer.from('hello')],
    ['a PNG cut short', async () => (await picture(64, 64).png().toBuffer()).subarray(0, 70)],
    ['a decompression bomb', () => pngDeclaring(30_000, 30_000)],
  ])('is not made of %s, whose bytes are kept out of reach', async (_, make) => {
    const bytes = await make()
    expect(await store(bytes, 'attempt-3')).toBeNull()
    expect(await files('originals')).toEqual([])
    expect((await readFile(join(env().dataDir, 'quarantine', 'attempt-3'))).equals(bytes)).toBe(true)
  })
})

describe('a draft that does not come to its end leaves nothing', () => {
  const bytes = Buffer.alloc(5000, 7)

  test('when it is too large', async () => {
    await expect(draftPicture(inPieces(bytes), 4999)).rejects.toThrow(TooLarge)
    expect(await files('originals')).toEqual([])
  })

  test('when its source breaks, with the source’s own words', async () => {
    async function* broken() {
      yield bytes
      throw new Error('connection reset')
    }
    await expect(draftPicture(broken(), 10_000)).rejects.toThrow('connection reset')
    expect(await files('originals')).toEqual([])
  })

  test.each(['original-opened', 'original-written'] as const)('when the disk refuses at %s', async refused => {
    listen(step => {
      if (step === refused) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    })
    await expect(draftPicture(inPieces(bytes), 10_000)).rejects.toThrow(DiskFailure)
    expect(await files('originals')).toEqual([])
  })

  test('when the process ended, as soon as another starts', async () => {
    await drafted(bytes)
    const kept = await store(await picture(10, 10).png().toBuffer())
    await sweepDrafts()
    expect(await files('originals')).toEqual([kept?.sha256])
  })
})

describe('a rendition', () => {
  test('is a smaller WebP, never larger than the original, and comes back when it is thrown away', async () => {
    const original = await store(await picture(1000, 500, 'orange').png().toBuffer())
    const sha256 = original?.sha256 ?? ''
    const [small, large] = await Promise.all([rendition(sha256, 'w320'), rendition(sha256, 'w1280')])
    expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 320, height: 160 })
    expect(await sharp(large).metadata()).toMatchObject({ width: 1000, height: 500 })

    await rm(join(env().dataDir, 'renditions'), { recursive: true })
    expect(existsSync(await rendition(sha256, 'w320'))).toBe(true)
  })

  test('is made once for twenty people who ask at once', async () => {
    const original = await store(await picture(600, 600, 'navy').png().toBuffer())
    const paths = await Promise.all(Array.from({ length: 20 }, () => rendition(original?.sha256 ?? '', 'w640')))
    expect(new Set(paths).size).toBe(1)
  })

  test('of a picture that only looks whole fails, leaves nothing, and the original stays', async () => {
    const bytes = await picture(600, 600, 'navy').png().toBuffer()
    bytes.fill(0x55, 60, bytes.length - 40)
    const { sha256 = '' } = (await store(bytes)) ?? {}
    const before = await files('renditions')
    await expect(rendition(sha256, 'w320')).rejects.toThrow()
    expect(await files('renditions')).toEqual(before)
    expect((await readFile(originalPath(sha256))).equals(bytes)).toBe(true)
  })

  test('whose decoder crashes fails alone: the server lives, the original stays, the next one is made', async () => {
    // Nearly as many pixels as are accepted: the decoder works on them for a while.
    const large = await picture(7000, 7000).png().toBuffer()
    const { sha256 = '' } = (await store(large)) ?? {}
    const failing = expect(rendition(sha256, 'w1280')).rejects.toThrow(/the decoder ended \(SIGSEGV\)/)
    await expect.poll(crashDecoders, { interval: 5 }).toBeGreaterThan(0)
    await failing
    expect((await readFile(originalPath(sha256))).equals(large)).toBe(true)
    expect(existsSync(await rendition(sha256, 'w320'))).toBe(true)
  })
})

/** Ends every decoder of this process as a fault in its own code would. @returns how many there were */
async function crashDecoders(): Promise<number> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
  let crashed = 0
  for (const pid of children.split(' ').filter(Boolean).map(Number)) {
    if (!(await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('lib/image/decoder-process.mjs')) continue
    process.kill(pid, 'SIGSEGV')
    crashed++
  }
  return crashed
}
