import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { measured } from '@/lib/image/measure'
import { pngDeclaring } from '@/tests/support/provider/pictures'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofsheet-measure-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function measure(bytes: Uint8Array) {
  const path = join(folder, 'picture')
  await writeFile(path, bytes)
  return measured(path)
}

const flat = (width = 40, height = 30, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 90, g: 120, b: 30, alpha: 0.5 } } })

const profiled = (picture: Sharp) => picture.withIccProfile('p3').withExif({ IFD0: { Artist: 'x'.repeat(20_000) } })

const kinds: Record<string, (width: number, height: number) => Promise<Buffer>> = {
  'a PNG': (width, height) => flat(width, height).png().toBuffer(),
  'an interlaced PNG with transparency': (width, height) =>
    flat(width, height, 4).png({ progressive: true }).toBuffer(),
  'a PNG with a colour profile': (width, height) => profiled(flat(width, height)).png().toBuffer(),
  'a JPEG': (width, height) => flat(width, height).jpeg().toBuffer(),
  'a progressive JPEG': (width, height) => flat(width, height).jpeg({ progressive: true }).toBuffer(),
  'a JPEG with a profile and a camera’s notes': (width, height) => profiled(flat(width, height)).jpeg().toBuffer(),
  'a grey JPEG': (width, height) => flat(width, height).grayscale().jpeg().toBuffer(),
  'a lossy WebP': (width, height) => flat(width, height).webp().toBuffer(),
  'a lossless WebP': (width, height) => flat(width, height).webp({ lossless: true }).toBuffer(),
  'a WebP with transparency': (width, height) => flat(width, height, 4).webp().toBuffer(),
  'a WebP with a colour profile': (width, height) => profiled(flat(width, height)).webp().toBuffer(),
}

test.each(Object.keys(kinds))('%s of any size measures what a decoder says', async kind => {
  const make = kinds[kind]
  const edge = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 300 }) }, fc.integer({ min: 1, max: 5000 }))
  await fc.assert(
    fc.asyncProperty(edge, fc.integer({ min: 1, max: 300 }), async (width, height) => {
      const bytes = (await make?.(width, height)) ?? Buffer.of()
      const { format, ...said } = await sharp(bytes).metadata()
      expect(await measure(bytes)).toEqual({ type: `image/${format}`, width: said.width, height: said.height })
    }),
    { numRuns: 8 },
  )
})

test.each(Object.keys(kinds))(
  '%s is whole with a line break behind it, and not when its end is missing',
  async kind => {
    const bytes = (await kinds[kind]?.(200, 100)) ?? Buffer.of()
    expect(await measure(Buffer.concat([bytes, Buffer.from('\r\n')]))).toMatchObject({ width: 200, height: 100 })
    expect(await measure(bytes.subarray(0, -4))).toBeNull()
    expect(await measure(bytes.subarray(0, bytes.length / 2))).toBeNull()
  },
)

test('no byte of a picture, changed or missing, breaks the measuring', async () => {
  const made = await Promise.all(Object.values(kinds).map(make => make(70, 50)))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...made), fc.nat(), fc.nat(255), fc.nat(), async (bytes, place, byte, length) => {
      const broken = Buffer.from(bytes)
      broken[place % Math.min(200, bytes.length)] = byte
      await measure(broken)
      await measure(broken.subarray(0, length % bytes.length))
    }),
    { numRuns: 400 },
  )
})

test.each([0xc4, 0xcc, 0xdb, 0xe0, 0xfe])('a JPEG’s segment of kind %i before the frame is passed over', async kind => {
  const bytes = await flat(40, 30).jpeg().toBuffer()
  const segment = Buffer.from([0xff, 0xff, kind, 0, 11, 8, 1, 1, 1, 1, 3, 1, 0x11, 0])
  const longer = Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)])
  expect(await measure(longer)).toEqual({ type: 'image/jpeg', width: 40, height: 30 })
})

/** A WebP as its first bytes declare it, padded so that its end is there. */
function webpDeclaring({ flags = 0, width = 64, height = 64, bytes = 40 }): Buffer {
  const file = Buffer.alloc(bytes)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(bytes - 8, 4)
  file.write('WEBPVP8X', 8, 'latin1')
  file.writeUInt32LE(10, 16)
  file.writeUInt8(flags, 20)
  file.writeUIntLE(width - 1, 24, 3)
  file.writeUIntLE(height - 1, 27, 3)
  return file
}

/** A WebP of frames of noise, 2 × 2 pixels each. */
const animation = (frames: number) =>
  sharp(randomBytes(2 * 2 * 3 * frames), { raw: { width: 2, height: 2 * frames, channels: 3, pageHeight: 2 } })
    .webp({ lossless: true, effort: 0 })
    .toBuffer()

describe('what is no picture of ours measures nothing', () => {
  const end = Buffer.from('\0\0\0\0IEND\xae\x42\x60\x82', 'latin1')
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const cases: [string, () => Promise<Buffer> | Buffer][] = [
    ['nothing', () => Buffer.of()],
    ['text', () => Buffer.from('hello')],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['a GIF', () => flat().gif().toBuffer()],
    ['an AVIF', () => flat().avif().toBuffer()],
    ['a TIFF', () => flat().tiff().toBuffer()],
    ['a ZIP', () => Buffer.from('PK\x03\x04 and more')],
    ['a PNG signature before a script', () => Buffer.concat([signature, Buffer.from('<script>1</script>')])],
    ['… that ends as one', () => Buffer.concat([signature, Buffer.from('<script>1</script>'), end])],
    [
      'a PNG header before a script',
      async () => Buffer.concat([(await pngDeclaring(8, 8)).subarray(0, 33), Buffer.from('<script>1</script>')]),
    ],
    ['a JPEG marker before a script', () => Buffer.from('\xff\xd8\xff<script>1</script>\xff\xd9', 'latin1')],
    [
      'a JPEG of nothing but fill bytes',
      () =>
        Buffer.concat([
          Buffer.from('\xff\xd8', 'latin1'),
          Buffer.alloc(100_000, 0xff),
          Buffer.from('\xff\xd9', 'latin1'),
        ]),
    ],
    [
      'a JPEG that scans before its frame',
      () => Buffer.from('\xff\xd8\xff\xda\0\x08\x01\x01\0\0\x3f\0\xff\xd9', 'latin1'),
    ],
    ['a PNG of 30,000 × 30,000', () => pngDeclaring(30_000, 30_000)],
    ['a PNG of 0 × 0', () => pngDeclaring(0, 0)],
    ['a PNG of 4,294,967,295 × 1', () => pngDeclaring(4_294_967_295, 1)],
    ['a WebP of 16,384 × 16,384', () => webpDeclaring({ width: 16_384, height: 16_384 })],
    ['a WebP that says it moves', () => webpDeclaring({ flags: 0x02 })],
    [
      'a WebP whose end is elsewhere',
      () => {
        const cut = webpDeclaring({})
        cut.writeUInt32LE(4_000_000_000, 4)
        return cut
      },
    ],
    [
      'a WebP of no kind',
      () => {
        const odd = webpDeclaring({})
        odd.write('VP9 ', 12, 'latin1')
        return odd
      },
    ],
  ]
  test.each(cases)('%s', async (_, make) => {
    expect(await measure(await make())).toBeNull()
  })

  test('a WebP of 10,000 frames', async () => {
    const moving = await animation(10_000)
    expect((await sharp(moving).metadata()).pages).toBeGreaterThan(1000)
    expect(await measure(moving)).toBeNull()
  })
})
