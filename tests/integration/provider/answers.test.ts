import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '@/lib/provider/answer'
import { downloadPicture } from '@/lib/provider/download'
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

async function bytesOf(source: { bytes: Uint8Array } | { url: string } | null) {
  if (source === null) return null
  if ('bytes' in source) return source.bytes
  const endpoint = endpointOf(provider.baseUrl)
  const downloaded = await downloadPicture(source.url, { endpoint, signal: new AbortController().signal, pauseMs: 1 })
  return downloaded.ok ? downloaded.bytes : null
}

const whole = Object.entries(successes).filter(([name]) => name !== 'expiredUrl' && name !== 'gaps')

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
  expect(first?.source).toHaveProperty('bytes')
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
    '%s is kept as bytes for the ingest to judge',
    async name => {
      provider.play(disappointments[name])
      expect(pictures(await exchange(provider.baseUrl))[0]?.source).toHaveProperty('bytes')
    },
  )
})
