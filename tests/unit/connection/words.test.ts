import { describe, expect, it } from 'vitest'
import type { Found } from '@/lib/connection/check'
import { checkWords, providerBalanceWords, severalWords } from '@/lib/connection/words'
import { failureOf } from '@/lib/provider/failure'
import { failureClasses } from '@/lib/provider/schema'

const model = 'gpt-image-2'
const failure = (kind: (typeof failureClasses)[number], status: number | null = 400) =>
  failureOf({ class: kind, charge: 'none', status, detail: 'What it said.' })
const found = (change: Partial<Found>): Found => ({
  failure: null,
  models: [model, 'gpt-5'],
  balance: { amount: 12.34, currency: 'USD', at: 1 },
  balanceFailure: null,
  ...change,
})
const said = (change: Partial<Found>) => {
  const { title, sentences } = checkWords(found(change), model)
  return [title, ...sentences].join(' ')
}

describe('a check that went well', () => {
  it('names the models and the balance', () => {
    expect(checkWords(found({}), model)).toEqual({
      isAccepted: true,
      title: 'The provider answered and accepted the key.',
      sentences: ['It offers 2 models, gpt-image-2 among them.', 'Balance: $12.34.'],
      detail: '',
    })
  })

  it('says when the model that runs ask for is not offered', () => {
    expect(said({ models: ['gpt-5'] })).toContain('It offers 1 model, but not gpt-image-2. Set IMAGE_MODEL')
  })

  it('says what it was not told', () => {
    expect(said({ models: null })).toContain('It does not list its models.')
    expect(said({ balance: null, balanceFailure: failure('misconfigured', 404) })).toContain('not tell the balance.')
    expect(said({ balance: null, balanceFailure: failure('out-of-credit', 402) })).toContain('no credit left')
  })

  it('does not claim that the key is good where only the public list answered', () => {
    const words = said({ balance: null, balanceFailure: failure('unauthorised', 401) })
    expect(words).not.toContain('accepted the key')
    expect(words).toContain('if runs are refused too, check WISGATE_API_KEY')
  })
})

describe('a check that failed', () => {
  it.each([
    ['unauthorised', 401, /did not accept the key\..*WISGATE_API_KEY.*restart/],
    ['misconfigured', 404, /No image API answers.*WISGATE_BASE_URL/],
    ['unavailable', null, /could not be reached\..*connection and WISGATE_BASE_URL/],
    ['unavailable', 500, /not working at the moment/],
    ['timed-out', null, /did not answer in time/],
    ['unusable-answer', 200, /not an image API/],
  ] as const)('%s (%s) says what happened and what to do', (kind, status, words) => {
    expect(said({ failure: failure(kind, status), models: null, balance: null })).toMatch(words)
  })

  it.each(failureClasses)('%s has a sentence, an advice and what the provider said', kind => {
    const words = checkWords(found({ failure: failure(kind), models: null, balance: null }), model)
    expect(words).toMatchObject({ isAccepted: false, detail: 'What it said.' })
    expect(words.title).toMatch(/^[A-Z].+\.$/)
    expect(words.sentences.join(' ')).toMatch(/^[A-Z].+\.$/)
  })
})

it('a balance is told in the unit it came in', () => {
  expect(providerBalanceWords({ amount: 1234.5, currency: 'USD' })).toBe('$1,234.50')
  expect(providerBalanceWords({ amount: 80, currency: 'CNY' })).toBe('80 CNY')
  expect(providerBalanceWords({ amount: 500_000, currency: null })).toBe('500,000 in the provider’s own unit')
})

it('several images are told as asked and as they came', () => {
  expect(severalWords({ asked: 4, delivered: 4 })).toBe('4 of 4 came')
  expect(severalWords({ asked: 4, delivered: 1 })).toBe('1 of 4 came: this provider makes one image per request')
  expect(severalWords({ asked: 4, delivered: 3 })).toBe('3 of 4 came: this provider may make fewer')
})
