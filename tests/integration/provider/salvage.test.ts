import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAnswer } from '@/lib/provider/answer'
import { type Delivery, deliveryOf } from '@/lib/provider/delivery'
import { parsedBody } from '@/lib/provider/parsed-body'
import type { PictureSource } from '@/lib/provider/picture-source'
import { salvage } from '@/lib/provider/salvage'
import type { SpoolHeader } from '@/lib/provider/spool'
import { bodyInPieces, tight } from '@/tests/support/provider/body-in-pieces'

let folder: string
let spool: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofsheet-salvage-'))
  spool = join(folder, 'answer')
})
afterEach(() => rm(folder, { recursive: true }))

const header: SpoolHeader = {
  status: 200,
  contentType: 'application/json',
  contentEncoding: null,
  retryAfterMs: null,
  retryAfter: null,
  shouldRetry: null,
  tookMs: 10,
  answeredAt: 0,
}

const cutAnswer = (body: string | Buffer, change: Partial<SpoolHeader> = {}) =>
  writeFile(
    `${spool}.part`,
    Buffer.concat([Buffer.from(`${JSON.stringify({ ...header, ...change })}\n`), Buffer.from(body)]),
  )

const contentOf = async (source: PictureSource | null) => {
  if (source === null || 'url' in source) return source
  return text(source.read())
}

const contents = (delivery: Pick<Delivery, 'pictures'> | null) =>
  Promise.all((delivery?.pictures ?? []).map(({ source }) => contentOf(source)))

/** Pictures of different lengths: some stand in the JSON, some are left out of it. */
const made = ['a', 'a picture', 'a larger picture with more to say', 'the last'.repeat(20)]
const limits = { ...tight, string: 40 }
const base64 = (text: string) => Buffer.from(text).toString('base64')

const shapes: [string, unknown[]][] = [
  ['objects', made.map(text => ({ b64_json: base64(text) }))],
  ['objects that say more', made.map(text => ({ revised_prompt: 'a "]}\\', b64_json: base64(text), index: 1 }))],
  ['bare strings', made.map(base64)],
  ['data urls', made.map(text => ({ url: `data:image/png;base64,${base64(text)}` }))],
]

describe('an answer cut at any byte gives exactly the pictures that had come', () => {
  test.each(shapes)('as %s', async (_, data) => {
    const usage = { input_tokens: 20, output_tokens: 1756 }
    const text = JSON.stringify({ created: 1, data, usage })
    const ends = made.map(picture => text.indexOf(`${base64(picture)}"`) + base64(picture).length + 1)
    for (let length = 0; length < text.length; length++) {
      const parsed = await parsedBody(bodyInPieces(text.slice(0, length), [23]), limits)
      const delivery = parsed && deliveryOf(parsed)
      const came = (await contents(delivery)).filter(content => content !== null)
      expect(came).toEqual(made.filter((_picture, place) => (ends[place] ?? 0) <= length))
      if (delivery) expect(delivery).toMatchObject({ isWhole: false, usage: length === text.length - 1 ? {} : null })
    }
  })

  test('addresses count as soon as they are complete', async () => {
    await cutAnswer('{"data":[{"url":"https://a.example/1.png","b64_json":"iVBORw0')
    expect(await salvage(spool)).toMatchObject({
      kind: 'pictures',
      form: 'url',
      pictures: [{ source: { url: 'https://a.example/1.png' } }],
    })
  })
})

describe('a file on the disk', () => {
  const large = 'large '.repeat(50_000)
  const body = JSON.stringify({ data: [{ b64_json: base64(large) }, { b64_json: base64('next') }] })
  const cut = body.slice(0, -20)

  test('gives its complete pictures, large ones too, and stays as it is', async () => {
    await cutAnswer(cut)
    const before = await readFile(`${spool}.part`)
    const saved = await salvage(spool)
    expect(saved?.kind === 'pictures' && (await contents(saved))).toEqual([large])
    expect((await readFile(`${spool}.part`)).equals(before)).toBe(true)
  })

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('compressed as %s and cut gives them as well', async (contentEncoding, compress) => {
    const noise = Buffer.from(Array.from({ length: 40_000 }, (_, place) => (place * place * 31) % 251)).toString(
      'base64',
    )
    const compressed = compress(JSON.stringify({ data: [{ b64_json: base64('first') }, { b64_json: noise }] }))
    await cutAnswer(compressed.subarray(0, -60), { contentEncoding })
    const saved = await salvage(spool)
    expect(saved?.kind === 'pictures' && (await contents(saved))[0]).toBe('first')
  })

  test.each([
    ['as it is', body, {}],
    ['with blank lines before', `\n\uFEFF${body}`, {}],
    ['compressed, without its last bytes', gzipSync(body).subarray(0, -8), { contentEncoding: 'gzip' }],
    ['of a refusal', '{"error":{"message":"no"}}', { status: 400 }],
  ])('that lacks only the word that it ends is whole: %s', async (_, whole, change) => {
    await cutAnswer(whole, change)
    expect(await salvage(spool)).toEqual({ kind: 'whole' })
  })

  test.each([
    ['no picture was complete', '{"created":1,"data":[{"b64_json":"iVBORw0KG', {}],
    ['nothing had come', '', {}],
    ['it was a page', '<!DOCTYPE html><html>', {}],
    ['it was a refusal', '{"data":["aGVsbG8="],"error":{"mess', { status: 500 }],
  ])('gives nothing when %s', async (_, nothing, change) => {
    await cutAnswer(nothing, change)
    expect(await salvage(spool)).toBeNull()
  })

  test('gives nothing when it was cut within the header, or is not there', async () => {
    expect(await salvage(spool)).toBeNull()
    await writeFile(`${spool}.part`, '{"status":20')
    expect(await salvage(spool)).toBeNull()
  })

  test('that was cut on its way and ended in order is read as far as it goes', async () => {
    await cutAnswer(cut)
    const answer = await readAnswer(`${spool}.part`)
    expect(answer).toMatchObject({ kind: 'pictures', isWhole: false, usage: null, form: 'base64' })
    expect(answer.kind === 'pictures' && (await contents(answer))).toEqual([large])
  })
})
