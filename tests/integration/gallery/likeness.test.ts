import { rm } from 'node:fs/promises'
import sharp from 'sharp'
import { afterEach, expect, test, vi } from 'vitest'
import { trashImages } from '@/lib/gallery/change-images'
import { nextUnseen } from '@/lib/gallery/impressions'
import { everything } from '@/lib/gallery/query'
import { galleryPage } from '@/lib/gallery/records'
import { storeOriginal } from '@/lib/image/originals'
import { log } from '@/lib/log'
import { DiskFailure } from '@/lib/store/durable'
import { folder, originalPath } from '@/lib/store/folders'
import { lookAtNext } from '@/lib/upkeep/look-at-next'
import { onEveryDatabase } from '@/tests/support/databases'
import { cameIn, idsOf } from '@/tests/support/gallery'
import { drafted } from '@/tests/support/image/draft'
import { owner, stranger } from '@/tests/support/runs'

type Colour = [number, number, number]

/** A picture of two halves; `light` makes another file that looks nearly the same. */
async function halves(left: Colour, right: Colour, light = 0): Promise<string> {
  const [width, height] = [64, 48]
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < pixels.length; at++) {
    const isLeft = Math.floor(at / 3) % width < width / 2
    pixels[at] = ((isLeft ? left : right)[at % 3] ?? 0) + light
  }
  const bytes = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
  return (await storeOriginal(await drafted(bytes), 'halves'))?.sha256 ?? ''
}

const red: Colour = [200, 30, 30]
const blue: Colour = [20, 40, 180]
const white: Colour = [240, 240, 240]

async function came(sha256: string, who = owner): Promise<string> {
  const { ids } = await cameIn({ provider: 'sample' }, { sha256, who })
  return ids[0] ?? ''
}

async function lookAtAll() {
  while (await lookAtNext());
}

onEveryDatabase(() => {
  // What is kept in memory belongs to the database of the test before.
  afterEach(() => Object.assign(globalThis, { [Symbol.for('proofsheet.likeness')]: undefined }))

  test('pictures whose colours are laid out alike are found, the most alike first', async () => {
    const asked = await came(await halves(red, blue))
    const near = await came(await halves(red, blue, 4))
    const farther = await came(await halves(red, blue, 12))
    const copy = await came(await halves(red, blue))
    await came(await halves(blue, red))
    await came(await halves(white, white))
    await came(await halves(red, blue, 4), stranger)
    expect(await idsOf({ similarTo: asked, sort: 'likeness' })).toEqual([])
    await lookAtAll()
    expect(await idsOf({ similarTo: asked, sort: 'likeness' })).toEqual([near, farther])
    expect(await idsOf({ similarTo: copy, sort: 'likeness' })).toEqual([near, farther])

    const later = await came(await halves(red, blue, 8))
    await lookAtAll()
    await trashImages(owner, [near])
    expect(await idsOf({ similarTo: asked, sort: 'likeness' })).toEqual([later, farther])
    const query = { ...everything, similarTo: asked, sort: 'likeness' } as const
    const first = await galleryPage(owner, query, undefined, { limit: 1 })
    const second = await galleryPage(owner, query, { cursor: first.after, direction: 'after' }, { limit: 1 })
    expect([first.total, first.images[0]?.id, second.images[0]?.id, second.after]).toEqual([2, later, farther, null])
    const back = await galleryPage(owner, query, { cursor: second.before, direction: 'before' }, { limit: 1 })
    expect([back.images[0]?.id, back.before]).toEqual([later, null])
    expect(await idsOf({ similarTo: asked, sort: 'likeness' }, stranger)).toEqual([])
  })

  test('every picture gets a placeholder, the newest first, and its smallest copy', async () => {
    const file = await halves(red, blue)
    await came(file)
    const newest = await came(await halves(white, red))
    expect((await nextUnseen())?.id).toBe(newest)
    await lookAtAll()
    expect(await nextUnseen()).toBeNull()
    const { images } = await galleryPage(owner, everything)
    for (const { placeholder } of images) expect(placeholder).toMatch(/^[A-Za-z0-9+/]{20,40}=*$/)
  })

  test('one that cannot be decoded is looked at once; a disk that cannot be written is no reason to give up', async () => {
    const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})
    const sha256 = await halves(white, blue)
    const id = await came(sha256)
    await rm(originalPath(sha256))
    await rm(folder('renditions'), { recursive: true, force: true })
    expect(await lookAtNext()).not.toBeNull()
    expect([warn.mock.calls.length, await nextUnseen()]).toEqual([1, null])

    const other = await came(await halves(blue, blue))
    Object.assign(globalThis, { [Symbol.for('proofsheet.marker')]: true })
    await expect(lookAtNext()).rejects.toThrow(DiskFailure)
    Object.assign(globalThis, { [Symbol.for('proofsheet.marker')]: undefined })
    expect((await nextUnseen())?.id).toBe(other)
    expect(id).not.toBe(other)
    warn.mockRestore()
  })
})
