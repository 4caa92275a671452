import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '@/lib/provider/answer'
import { NotBase64 } from '@/lib/provider/base64'
import { downloadPicture } from '@/lib/provider/download'
import type { PictureSource } from '@/lib/provider/picture-source'
import { sendJson } from '@/tests/support/provider/behaviour'
import { disappointments } from '@/tests/support/provider/disappointments'
import { endpointOf, exchange } from '@/tests/support/provider/exchange'
import { successes } from '@/tests/support/provider/successes'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'

let provider: TestProvider
beforeAll(async () => {
  provider = await startTestProvider()
})
afterAll(() => provider.stop())

const pictures = (answer: Answer) => {
  if (answer.kind === 'failed') throw new Error(`failed: ${JSON.stringify(answer.failure)}`)
  return answer.pictures
}

async function bytesOf(source: PictureSource | null) {
  if (source === null) return null
  if ('read' in source) return buffer(source.read())
  const options = { endpoint: endpointOf(provider.baseUrl), signal: new AbortController().signal, pauseMs: 1 }
  const downloaded = await downloadPicture(source.url, options, buffer)
  return downloaded.ok ? downloaded.kept : null
}

/** Not one of these brings every picture at once. */
const partial = ['expiredUrl', 'awayUrl', 'awayForGoodUrl', 'gaps']
const whole = Object.entries(successes).filter(([name]) => !partial.includes(name))

test.each(whole)('a success as %s ends as real pictures', async (_name, behaviour) => {
  provider.play(behaviour)
  for (const { source } of pictures(await exchange(provider.baseUrl))) {
    const bytes = await bytesOf(source)
    expect((await sharp(bytes ?? Buffer.of()).metadata()).width).toBeGreaterThan(0)
  }
})

test('both forms at once are read from the base64, without a download', async () => {
  provider.play(successes.both)
  const before = provider.downloads.length
  const [first] = pictures(await exchange(provider.baseUrl))
  expect(first?.source).toHaveProperty('read')
  expect(provider.downloads).toHaveLength(before)
})

test('missing pictures keep their places', async () => {
  provider.play(successes.gaps)
  const places = pictures(await exchange(provider.baseUrl)).map(({ source }) => source !== null)
  expect(places).toEqual([true, false, true, false])
})

test.each([
  ['fewer', 4, 1],
  ['more', 1, 2],
  ['base64', 3, 3],
] as const)('%s: of %i asked, %i come', async (name, n, came) => {
  provider.play(successes[name])
  expect(pictures(await exchange(provider.baseUrl, { settings: { n } }))).toHaveLength(came)
})

test('a revised prompt is handed on as text', async () => {
  provider.play(successes.revisedPrompt)
  expect(pictures(await exchange(provider.baseUrl))[0]?.revisedPrompt).toBe('<b>A sunset</b>, revised')
})

describe('token counts', () => {
  test('are taken as they are when they can be believed', async () => {
    const answer = await exchange(provider.baseUrl)
    expect(answer).toMatchObject({ usage: { inputTokens: 20, outputTokens: 1756 } })
  })

  test.each(['withoutUsage', 'zeroUsage', 'negativeUsage', 'usageInWords'] as const)(
    '%s counts as none',
    async name => {
      provider.play(successes[name])
      expect(await exchange(provider.baseUrl)).toMatchObject({ kind: 'pictures', usage: null })
    },
  )
})

test('an answer compressed against our wish is read all the same', async () => {
  provider.play(({ response }) => {
    response.writeHead(200, { 'content-encoding': 'gzip' })
    response.end(gzipSync(JSON.stringify({ data: [{ b64_json: 'aGVsbG8=' }] })))
  })
  const [first] = pictures(await exchange(provider.baseUrl))
  expect(await bytesOf(first?.source ?? null)).toEqual(Buffer.from('hello'))
})

test.each([
  ['base64', 'base64'],
  ['url', 'url'],
  ['both', 'both'],
  ['dataUrlAsUrl', 'base64'],
  ['emptyUrl', 'base64'],
  ['emptyBase64', 'url'],
] as const)('an answer as %s is remembered as %s', async (name, form) => {
  provider.play(successes[name])
  expect(await exchange(provider.baseUrl)).toMatchObject({ form, isWhole: true })
})

test('a header that says compressed over bytes that are not does no harm', async () => {
  provider.play(({ response }) => {
    response.writeHead(200, { 'content-encoding': 'br' })
    response.end(JSON.stringify({ data: [{ b64_json: 'aGVsbG8=' }] }))
  })
  const [first] = pictures(await exchange(provider.baseUrl))
  expect(await bytesOf(first?.source ?? null)).toEqual(Buffer.from('hello'))
})

describe('a large picture', () => {
  const bytes = randomBytes(3_000_000)
  const base64 = bytes.toString('base64')
  const hands: [string, object][] = [
    ['plain', { b64_json: base64 }],
    ['with an address', { b64_json: base64, url: 'https://images.example/1.png' }],
    ['under the other name', { b64: base64 }],
    ['in the alphabet of addresses', { b64_json: bytes.toString('base64url') }],
    ['in lines', { b64_json: base64.replace(/(.{76})/g, '$1\r\n') }],
    ['as a data url', { url: `data:image/png;base64,${base64}` }],
    ['as a data url in the wrong place', { b64_json: ` data:image/png; base64,${base64}` }],
  ]
  const writers: [string, (answer: object) => string | Buffer, Record<string, string>][] = [
    ['', JSON.stringify, {}],
    [', slashes escaped', answer => JSON.stringify(answer).replaceAll('/', '\\/'), {}],
    [
      ', signs escaped',
      answer =>
        JSON.stringify(answer).replace(/[+=]/g, sign => `\\u00${sign.charCodeAt(0).toString(16).toUpperCase()}`),
      {},
    ],
    [', compressed', answer => gzipSync(JSON.stringify(answer)), { 'content-encoding': 'gzip' }],
  ]
  test.each(
    hands.flatMap(([hand, piece]) =>
      writers.map(([writer, write, headers]) => [hand + writer, write({ data: [piece, piece] }), headers] as const),
    ),
  )('is read from the disk, %s', async (_, body, headers) => {
    provider.play(({ response }) => void response.writeHead(200, headers).end(body))
    const [first, second] = pictures(await exchange(provider.baseUrl))
    expect((await bytesOf(first?.source ?? null))?.equals(bytes)).toBe(true)
    expect((await bytesOf(second?.source ?? null))?.equals(bytes)).toBe(true)
  })

  test('whose text is not base64 is refused when it is read', async () => {
    provider.play(({ response }) => sendJson(response, 200, { data: [{ b64_json: `${base64}!` }] }))
    await expect(exchange(provider.baseUrl)).rejects.toThrow(NotBase64)
  })
})

test('a refusal longer than a picture is understood all the same', async () => {
  const message = `Invalid size. ${'Really. '.repeat(20_000)}`
  provider.play(({ response }) => sendJson(response, 400, { error: { message, code: 'invalid_value', param: 'size' } }))
  expect(await exchange(provider.baseUrl)).toMatchObject({
    kind: 'failed',
    failure: { class: 'rejected', field: 'size' },
  })
})

describe('a success that is none', () => {
  beforeEach(() => provider.downloads.splice(0))

  test.each([
    ['emptyList', 'unusable-answer', 'charged'],
    ['nullList', 'unusable-answer', 'charged'],
    ['allMissing', 'unusable-answer', 'charged'],
    ['chatCompletion', 'unusable-answer', 'charged'],
    ['emptyObject', 'unusable-answer', 'perhaps'],
    ['queuedTask', 'unusable-answer', 'perhaps'],
    ['errorInside', 'unusable-answer', 'perhaps'],
    ['loginPage', 'unusable-answer', 'perhaps'],
    ['cutShort', 'unusable-answer', 'perhaps'],
    ['moderationInside', 'refused', 'perhaps'],
  ] as const)('%s is %s, charged: %s, and is not sent again', async (name, kind, charge) => {
    provider.play(disappointments[name])
    const answer = await exchange(provider.baseUrl)
    expect(answer).toMatchObject({ kind: 'failed', failure: { class: kind, charge, retries: 0, retryAfterMs: null } })
  })

  test.each(['hello', 'truncatedPng', 'svgWithScript'] as const)(
    '%s is handed on for the ingest to judge',
    async name => {
      provider.play(disappointments[name])
      expect(pictures(await exchange(provider.baseUrl))[0]?.source).toHaveProperty('read')
    },
  )
})
