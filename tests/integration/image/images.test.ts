import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { originalPath, storeOriginal } from '@/lib/image/originals'
import { rendition } from '@/lib/image/renditions'

const picture = (width: number, height: number, background = 'teal') =>
  sharp({ create: { width, height, channels: 3, background } })

/** The header of a PNG that claims to be enormous. */
const bomb = async () => {
  const bytes = Buffer.from(await picture(8, 8).png().toBuffer())
  bytes.writeUInt32BE(30_000, 16)
  bytes.writeUInt32BE(30_000, 20)
  return bytes
}

test('an original is kept to the byte, under its hash, once', async () => {
  const bytes = await picture(120, 80).jpeg().toBuffer()
  const first = await storeOriginal(bytes)
  const second = await storeOriginal(bytes)
  expect(first).toMatchObject({ type: 'image/jpeg', width: 120, height: 80, bytes: bytes.length })
  expect(second).toEqual(first)
  expect((await readFile(originalPath(first?.sha256 ?? ''))).equals(bytes)).toBe(true)
})

test.each([
  ['text', async () => Buffer.from('hello')],
  ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['a GIF', async () => picture(8, 8).gif().toBuffer()],
  ['an AVIF', async () => picture(8, 8).avif().toBuffer()],
  ['a PNG cut short', async () => (await picture(64, 64).png().toBuffer()).subarray(0, 70)],
  ['a decompression bomb', bomb],
])('%s is not kept as a picture', async (_, make) => {
  expect(await storeOriginal(await make())).toBeNull()
})

test('a rendition is a smaller WebP, never larger than the original, and comes back when it is thrown away', async () => {
  const original = await storeOriginal(await picture(1000, 500, 'orange').png().toBuffer())
  const sha256 = original?.sha256 ?? ''
  const [small, large] = await Promise.all([rendition(sha256, 'w320'), rendition(sha256, 'w1280')])
  expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 320, height: 160 })
  expect(await sharp(large).metadata()).toMatchObject({ width: 1000, height: 500 })

  await rm(join(env().dataDir, 'renditions'), { recursive: true })
  expect(existsSync(await rendition(sha256, 'w320'))).toBe(true)
})

test('twenty people who ask at once get one rendition', async () => {
  const original = await storeOriginal(await picture(600, 600, 'navy').png().toBuffer())
  const paths = await Promise.all(Array.from({ length: 20 }, () => rendition(original?.sha256 ?? '', 'w640')))
  expect(new Set(paths).size).toBe(1)
})
