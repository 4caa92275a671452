import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64Bytes, isBase64, NotBase64 } from '@/lib/provider/base64'

const bytesOf = (pieces: string[]) => buffer(base64Bytes(pieces))

const hands: ((bytes: Buffer) => string)[] = [
  bytes => bytes.toString('base64'),
  bytes => bytes.toString('base64url'),
  bytes => bytes.toString('base64').replace(/(.{1,7})/g, '$1\r\n'),
  bytes => ` ${bytes.toString('base64')}\n`,
]

test('in pieces of any size, in any hand, base64 is the bytes it was made of', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 90 }).map(Buffer.from),
      fc.constantFrom(...hands),
      fc.integer({ min: 1, max: 20 }),
      async (bytes, write, size) => {
        const text = write(bytes)
        expect(isBase64(text)).toBe(true)
        expect((await bytesOf(text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [])).equals(bytes)).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

test.each(['aGVs bG8!', 'aGVs\0bG8=', 'aGVs�', '<svg>', 'aGVs\\nbG8='])('%j is refused, not half read', async text => {
  expect(isBase64(text)).toBe(false)
  await expect(bytesOf(['aGVsbG8=', text])).rejects.toThrow(NotBase64)
})

test.each(['', ' \n', '===='])('%j is nothing', text => {
  expect(isBase64(text)).toBe(false)
})
