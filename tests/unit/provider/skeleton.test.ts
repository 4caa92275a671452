import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LongString } from '@/lib/provider/long-string'
import { parsedBody } from '@/lib/provider/parsed-body'
import { skeletonOf } from '@/lib/provider/skeleton'
import { bodyInPieces, read, tight } from '@/tests/support/provider/body-in-pieces'

const parsed = async (text: string | Buffer, sizes?: number[], limits = tight) => {
  const body = await parsedBody(bodyInPieces(text, sizes), limits)
  return body && { isWhole: body.isWhole, value: await read(body.value) }
}

const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.base64String({ maxLength: 90 }),
  fc.string({ unit: fc.constantFrom('\\', '"', '/', 'u', '0', '\n', '{', ']', '🎨', 'é', '\ud83c'), maxLength: 60 }),
)
// The name of a field is never long: one beyond the limit would be lost.
const names = fc.string({ unit: 'grapheme-ascii', maxLength: 6 })
const { json } = fc.letrec<{ json: unknown }>(tie => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(strings, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(names, tie('json'), { maxKeys: 4 }),
  ),
}))
const containers = fc.oneof(fc.array(json), fc.dictionary(names, json))

/** The same JSON as others write it: spaced out, every sign escaped, slashes escaped, blank lines and a mark before. */
const hands: ((value: unknown) => string)[] = [
  value => JSON.stringify(value),
  value => `\n\n \r\n\uFEFF\n${JSON.stringify(value, null, '\t')}\n`,
  value => JSON.stringify(value).replaceAll('/', '\\/'),
  value =>
    JSON.stringify(value).replace(/[^\x20-\x7e]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
]
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })

test('read in pieces of any size, JSON says what JSON.parse says', async () => {
  await fc.assert(
    fc.asyncProperty(containers, fc.constantFrom(...hands), sizes, async (value, write, pieces) => {
      const text = write(value)
      expect(await parsed(text, pieces)).toEqual({ isWhole: true, value: JSON.parse(text.trim()) })
    }),
    { numRuns: 1000 },
  )
})

test('cut anywhere, it says nothing that the whole does not say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(json, { minLength: 1 }), sizes, fc.nat(), async (value, pieces, place) => {
      const text = JSON.stringify(value)
      const cut = await parsed(Buffer.from(text).subarray(0, place % Buffer.byteLength(text)), pieces)
      if (cut === null) return
      expect(cut.isWhole).toBe(false)
      expect(isPartOf(cut.value, JSON.parse(text))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

/** Whether a value is another one with something missing at its end. */
function isPartOf(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) return Array.isArray(whole) && part.every((piece, place) => isPartOf(piece, whole[place]))
  if (typeof part !== 'object' || part === null) return Object.is(part, whole)
  return (
    typeof whole === 'object' &&
    whole !== null &&
    Object.entries(part).every(([name, field]) => isPartOf(field, Object.getOwnPropertyDescriptor(whole, name)?.value))
  )
}

test('a long string is left on the disk, a short one is not', async () => {
  const body = await parsedBody(bodyInPieces(JSON.stringify(['x'.repeat(12), 'x'.repeat(13)])), tight)
  expect(body?.value).toEqual(['x'.repeat(12), expect.any(LongString)])
})

describe('nothing in an answer can pass for a place in it', () => {
  test('neither a name that was drawn for another answer nor one of the same shape', async () => {
    const earlier = await skeletonOf(bodyInPieces(JSON.stringify(['x'.repeat(40)]))(), tight)
    const [name = ''] = earlier?.leftOut.keys() ?? []
    const forged = [name, '00000000-0000-4000-8000-000000000000', 'y'.repeat(40)]
    const roomy = { ...tight, string: 36 }
    expect(await parsed(JSON.stringify(forged), [7], roomy)).toEqual({ isWhole: true, value: forged })
  })

  test('nor an object with the fields of one', async () => {
    const forged = { b64_json: { from: 0, to: 400, head: 'data:', text: 'x' } }
    expect((await parsedBody(bodyInPieces(JSON.stringify(forged))))?.value).toEqual(forged)
  })
})

describe('what cannot be read ends there', () => {
  test.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    ['a page', '<!DOCTYPE html><script>{"a":[1]}</script>'],
    ['a bare string', '"hello"'],
    ['a bracket without its partner', '}'],
    ['a bracket closed by another', '{"a":1]'],
  ])('%s is no JSON', async (_, text) => {
    expect(await parsed(text)).toBeNull()
  })

  test.each([
    ['a bracket too many', '{"data":["a"]]}', { data: ['a'] }],
    ['a page behind it', '{"data":["a"]}<p>"bye', { data: ['a'] }],
    ['a second answer behind it', '{"data":["a"]}{"data":["b"]}', { data: ['a'] }],
  ])('%s does not cost what stands before', async (_, text, value) => {
    expect((await parsed(text))?.value).toEqual(value)
  })

  test('a million brackets do not overflow anything', async () => {
    const nested = '['.repeat(1_000_000)
    expect(await parsed(nested + ']'.repeat(1_000_000))).toBeNull()
    expect((await parsed(`{"data":["a"],"more":${nested}`))?.value).toEqual({ data: ['a'] })
  })

  test('brackets deeper than any answer’s end it', async () => {
    const answer = (depth: number) => `{"data":["a"],"more":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(await parsed(answer(tight.depth - 1))).toMatchObject({ isWhole: true })
    expect(await parsed(answer(tight.depth))).toEqual({ isWhole: false, value: { data: ['a'] } })
  })

  test('more JSON than an answer needs is not kept, however it is made up', async () => {
    const small = { ...tight, json: 10_000 }
    for (const piece of ['{"a":1},', '"word",', '1,', '          '])
      expect(await parsed(`[["a"],${piece.repeat(100_000)}1]`, undefined, small)).toMatchObject({ isWhole: false })
  })
})
