import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sniffType } from '@/lib/image/sniff'

const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length - 4)

test.each([
  ['image/png', () => picture.clone().png().toBuffer()],
  ['image/jpeg', () => picture.clone().jpeg().toBuffer()],
  ['image/webp', () => picture.clone().webp().toBuffer()],
])('%s is known by its bytes, whole, with a line break behind it, and cut short', async (type, make) => {
  const bytes = await make()
  expect(sniffType(bytes)).toEqual({ type, isWhole: true })
  expect(sniffType(Buffer.concat([bytes, Buffer.from('\r\n')]))).toEqual({ type, isWhole: true })
  expect(sniffType(cut(bytes))).toEqual({ type, isWhole: false })
})

test.each(['', 'hello', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', 'PK\x03\x04'])(
  '%j is no picture of ours',
  text => {
    expect(sniffType(Buffer.from(text))).toBeNull()
  },
)
