import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askConnection } from '@/lib/connection/check'
import { checkWords } from '@/lib/connection/words'
import { send, sendJson } from '@/tests/support/provider/behaviour'
import { endpointOf, testKey } from '@/tests/support/provider/exchange'
import type { CheckAnswer } from '@/tests/support/provider/free-checks'
import { startListener } from '@/tests/support/provider/listener'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'

const model = 'gpt-image-2'
let provider: TestProvider

beforeAll(async () => {
  provider = await startTestProvider()
})
beforeEach(() => provider.checks.reset())
afterAll(() => provider.stop())

async function checked(deadlineMs = 20_000, baseUrl = provider.baseUrl) {
  const found = await askConnection(endpointOf(baseUrl), deadlineMs)
  return { found, words: checkWords(found, model) }
}

function answerBoth(answer: CheckAnswer): void {
  provider.checks.answerCheck('models', answer)
  provider.checks.answerCheck('balance', answer)
}

const json =
  (status: number, body: unknown): CheckAnswer =>
  response =>
    sendJson(response, status, body)

describe('checking the connection', () => {
  it('asks for models and balance with the key, and pays for nothing', async () => {
    const { found, words } = await checked()
    expect(found).toMatchObject({
      failure: null,
      models: [model, 'gpt-image-2.5-flare', 'gpt-5'],
      balance: { amount: 12.34, currency: 'USD', at: expect.any(Number) },
    })
    expect(words.isAccepted).toBe(true)
    expect(provider.checks.asked.map(({ check }) => check).sort()).toEqual(['balance', 'models'])
    expect(provider.checks.asked.every(({ authorization }) => authorization === `Bearer ${testKey}`)).toBe(true)
    expect(provider.posts).toEqual([])
  })

  it.each([
    ['a bare list of names', [model, 'other']],
    ['a list under another name', { models: [{ name: model }, { name: 'other' }] }],
    ['an envelope with a message', { success: true, message: 'ok', data: [{ id: model }, { id: 'other' }] }],
    ['entries that are none', { data: [null, 5, { id: model }, {}, { id: 'other' }] }],
  ])('reads %s', async (_name, body) => {
    provider.checks.answerCheck('models', json(200, body))
    expect((await checked()).found.models).toEqual([model, 'other'])
  })

  it('one answer is enough to know that the key is accepted', async () => {
    provider.checks.answerCheck('models', json(404, { error: 'not here' }))
    expect((await checked()).words).toMatchObject({
      isAccepted: true,
      sentences: ['It does not list its models.', 'Balance: $12.34.'],
    })
    provider.checks.reset()
    provider.checks.answerCheck('balance', json(404, {}))
    expect((await checked()).words).toMatchObject({ isAccepted: true })
  })

  it.each([
    ['whole', `Incorrect API key provided: ${testKey}.`],
    ['in part', `Incorrect API key provided: ${testKey.slice(0, 14)}.`],
    ['with stars', `Incorrect API key provided: ${testKey.slice(0, 4)}****${testKey.slice(-4)}.`],
  ])('a refused key that is echoed %s is shown nowhere', async (_name, message) => {
    answerBoth(json(401, { error: { message, type: 'invalid_request_error', code: 'invalid_api_key' } }))
    const { found, words } = await checked()
    expect(words.title).toBe('The provider did not accept the key.')
    expect(words.detail).toContain('[key]')
    for (const part of [testKey, testKey.slice(0, 8), testKey.slice(-8)])
      expect(JSON.stringify([found, words])).not.toContain(part)
  })

  it('a refused key counts more than a missing list', async () => {
    provider.checks.answerCheck('models', json(404, {}))
    provider.checks.answerCheck('balance', json(401, { message: 'no' }))
    expect((await checked()).words.title).toBe('The provider did not accept the key.')
  })

  it.each([
    ['a login page', send200('<!doctype html><title>Log in</title>')],
    ['text', send200('hello')],
    ['nothing', send200('')],
    ['an empty list', json(200, { data: [] })],
    ['an error inside 200', json(200, { error: { message: 'upstream error', code: 'upstream_error' } })],
  ])('%s is no image API', async (_name, answer) => {
    answerBoth(answer)
    const { words } = await checked()
    expect(words).toMatchObject({
      isAccepted: false,
      title: 'Something answers at this address, but not an image API.',
    })
  })

  it('a provider that never answers is given up, in words', async () => {
    answerBoth(() => {})
    expect((await checked(100)).words).toMatchObject({
      isAccepted: false,
      title: 'The provider did not answer in time.',
    })
  })

  it('an answer that stops half-way is given up too', async () => {
    answerBoth(response => response.writeHead(200).write('{"data":['))
    expect((await checked(100)).words.title).toBe('The provider did not answer in time.')
  })

  it('more than a megabyte is not read', async () => {
    answerBoth(json(200, { data: [{ id: model }], padding: 'x'.repeat(1024 * 1024) }))
    expect((await checked()).words.isAccepted).toBe(false)
  })

  it('a redirect is not followed: the key would go along', async () => {
    const listener = await startListener()
    answerBoth(response => send(response, 302, '', { location: `http://127.0.0.1:${listener.port}/v1/models` }))
    const { words } = await checked()
    expect(words.title).toBe('No image API answers at this address.')
    expect(listener.hits()).toBe(0)
    await listener.stop()
  })

  it('an address where nobody listens cannot be reached', async () => {
    const gone = await startListener()
    await gone.stop()
    const { words } = await checked(20_000, `http://127.0.0.1:${gone.port}/v1`)
    expect(words.title).toBe('The provider could not be reached.')
  })
})

function send200(body: string): CheckAnswer {
  return response => send(response, 200, body, { 'content-type': 'text/html' })
}
