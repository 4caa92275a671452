import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classifyAnswer } from '@/lib/provider/failure'
import { noHints } from '@/lib/provider/retry-hint'
import type { ProviderFailure } from '@/lib/provider/schema'
import { exchange, testKey } from '@/tests/support/provider/exchange'
import { ambiguities, refusals } from '@/tests/support/provider/refusals'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'

let provider: TestProvider
beforeAll(async () => {
  provider = await startTestProvider()
})
afterAll(() => provider.stop())

type Expected = Partial<ProviderFailure> & Pick<ProviderFailure, 'class'>
const size = { class: 'rejected', field: 'size', retries: 0 } as const

const free: Record<keyof typeof refusals, Expected> = {
  sizeNotMultiple: size,
  sizeTooSmall: size,
  sizeTooLarge: size,
  sizeNotListed: size,
  listed: size,
  validation429: size,
  unknownQuality: { class: 'rejected', field: 'quality', dropField: 'quality', retries: 1, retryAfterMs: 0 },
  unknownToolN: { class: 'rejected', field: 'n', dropField: null, retries: 0 },
  transparent: { class: 'rejected', field: 'background', dropField: null },
  errors: { class: 'rejected', field: 'prompt' },
  tooLarge: { class: 'rejected', field: 'prompt' },
  modelNotFound: { class: 'rejected', field: 'model' },
  moderationInput: { class: 'refused', categories: ['sexual', 'violence'], charge: 'none' },
  moderationUnknown: { class: 'refused', charge: 'perhaps' },
  moderation403: { class: 'refused', charge: 'perhaps' },
  moderation422: { class: 'refused', charge: 'perhaps' },
  moderationWrapped: { class: 'refused', charge: 'perhaps' },
  wrongKey: { class: 'unauthorised' },
  wrongKeyText: { class: 'unauthorised' },
  wrongKeyChinese: { class: 'unauthorised' },
  unverified: { class: 'unauthorised' },
  region: { class: 'unauthorised' },
  tokenGroup: { class: 'unauthorised' },
  noCredit: { class: 'out-of-credit' },
  quota: { class: 'out-of-credit', retries: 0 },
  cloudflare1010: { class: 'misconfigured' },
  notFound: { class: 'misconfigured' },
  moved: { class: 'misconfigured' },
  saturated: { class: 'rate-limited', retries: 5 },
  busySeconds: { class: 'rate-limited', retries: 5, retryAfterMs: 30_000 },
  busyMs: { class: 'rate-limited', retries: 5, retryAfterMs: 1_500 },
  busyInWords: { class: 'rate-limited', retries: 5, retryAfterMs: 12_000 },
  busyWithoutHint: { class: 'rate-limited', retries: 5, retryAfterMs: 2_000 },
  busyForAnHour: { class: 'rate-limited', retries: 0, retryAfterMs: 3_600_000 },
  busyForGood: { class: 'rate-limited', retries: 0, retryAfterMs: null },
  noChannel: { class: 'unavailable', retries: 2, charge: 'none' },
}

async function failureAfter(behaviour: (typeof refusals)[keyof typeof refusals]): Promise<ProviderFailure> {
  provider.play(behaviour)
  const answer = await exchange(provider.baseUrl)
  if (answer.kind === 'pictures') throw new Error('pictures came')
  return answer.failure
}

test.each(Object.entries(refusals))('%s is understood', async (name, behaviour) => {
  const expected = Object.entries(free).find(([known]) => known === name)?.[1]
  const failure = await failureAfter(behaviour)
  expect(failure).toMatchObject({ charge: 'none', ...expected })
  expect(failure.detail).not.toBe('')
})

test('an hour is for the person: the detail says how long', async () => {
  expect((await failureAfter(refusals.busyForAnHour)).detail).toMatch(/^Asked to wait 60 minutes\./)
})

test('a slow "no channel" may have been worked on and is not sent again', () => {
  const slow = classifyAnswer(503, '{"error":{"message":"No available channel"}}', { ...noHints, tookMs: 10_001 })
  expect(slow).toMatchObject({ class: 'unavailable', charge: 'perhaps', retries: 0 })
})

describe('answers after which nobody can say whether the work was done', () => {
  test.each([
    ['broken', 'unavailable'],
    ['badGateway', 'unavailable'],
    ['gatewayTimeout', 'timed-out'],
    ['cloudflareTimeout', 'timed-out'],
    ['conflict', 'interrupted'],
    ['moderationOutput', 'refused'],
  ] as const)('%s is %s, perhaps charged, and never sent again', async (name, kind) => {
    const failure = await failureAfter(ambiguities[name])
    expect(failure).toMatchObject({ class: kind, charge: 'perhaps', retries: 0, retryAfterMs: null })
  })
})

test.each([
  ['brackets', `{"error":{"message":${'['.repeat(9_000)}${']'.repeat(9_000)}}}`],
  ['errors', `${'{"error":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
])('%s within each other, however deep, are only a refusal', (_, body) => {
  expect(classifyAnswer(400, body, noHints)).toMatchObject({ class: 'rejected', charge: 'none' })
})

test.each(['authentication', 'a billing quota exceeded', 'an incorrect API key'])(
  'a prompt about %s that is quoted in a refusal stops only its own run',
  words => {
    const error = { message: `Invalid prompt: "A poster about ${words}".`, code: 'invalid_value', param: 'prompt' }
    expect(classifyAnswer(400, JSON.stringify({ error }), noHints)).toMatchObject({
      class: 'rejected',
      field: 'prompt',
    })
  },
)

test('a page is told by its title', async () => {
  expect((await failureAfter(ambiguities.badGateway)).detail).toBe('502 Bad Gateway')
})

test('no refusal shows the key, whole or in part', async () => {
  const echo: typeof refusals.wrongKey = ({ response }) =>
    void response.writeHead(401).end(`{"error":"Bad key ${testKey} (${testKey.slice(0, 9)}…${testKey.slice(-8)})"}`)
  const { detail } = await failureAfter(echo)
  expect(detail).toMatch(/^Bad key \[key\]/)
  expect(detail).not.toMatch(/4711|abcdefgh/)
})

test('a redirect of the paid request is not followed', async () => {
  const before = provider.posts.length
  await failureAfter(refusals.moved)
  expect(provider.posts).toHaveLength(before + 1)
})
