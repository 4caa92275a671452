import { describe, expect, test } from 'vitest'
import { failureOf } from '@/lib/provider/failure'
import { nextStep } from '@/lib/provider/retry'
import { noHints, retryHint } from '@/lib/provider/retry-hint'
import { failureClasses, type ProviderFailure } from '@/lib/provider/schema'

const answeredAt = Date.parse('2026-11-20T10:00:00Z')
const hints = { ...noHints, answeredAt }

describe('how long the provider asks to wait', () => {
  test.each([
    [{ retryAfterMs: '1500', retryAfter: '30' }, '', 1500],
    [{ retryAfter: '30' }, '', 30_000],
    [{ retryAfter: '0.5' }, '', 500],
    [{ retryAfter: 'Fri, 20 Nov 2026 10:00:12 GMT' }, '', 12_000],
    [{}, 'Please try again in 12s.', 12_000],
    [{}, 'Please try again in 1m30s', 90_000],
    [{}, 'please retry after 250ms', 250],
    [{}, 'Try again in 12 seconds.', 12_000],
    [{ retryAfter: 'soon' }, 'Please try again in 2s', 2_000],
    [{ retryAfter: '3600' }, '', 3_600_000],
  ])('%j and "%s" ask for %i ms', (said, message, expected) => {
    expect(retryHint({ ...hints, ...said }, message)).toBe(expected)
  })

  test.each(['-1', 'soon', '1e99', '0', '', '99999999999', 'Fri, 20 Nov 2020 10:00:12 GMT', 'NaN'])(
    '"%s" is no hint',
    retryAfter => {
      expect(retryHint({ ...hints, retryAfter }, 'Slow down.')).toBeNull()
    },
  )
})

/** A failure that cost nothing, and what follows it on a day of middling luck. */
const free = (verdict: Partial<ProviderFailure> & Pick<ProviderFailure, 'class'>) =>
  failureOf({ charge: 'none', ...verdict })
const following = (failure: ProviderFailure, tried = 0, chance = 0.5) => nextStep(failure, tried, chance)

const over = { kind: 'end', pauses: null }
const busy = free({ class: 'rate-limited', retries: 5, retryAfterMs: 2_000 })
const noChannel = free({ class: 'unavailable', retries: 2, retryAfterMs: 2_000 })

describe('what may be sent again by itself', () => {
  test.each(failureClasses)('nothing that may have been charged, whatever %s claims', kind => {
    for (const charge of ['perhaps', 'charged'] as const)
      expect(following(failureOf({ class: kind, charge, retries: 5, retryAfterMs: 1 }))).toEqual(over)
  })

  test.each([
    'rejected',
    'refused',
    'unavailable',
    'timed-out',
    'interrupted',
    'unusable-answer',
    'misconfigured',
  ] as const)('%s ends the run, and no other, where its class allows no further try', kind => {
    expect(following(free({ class: kind }))).toEqual(over)
    expect(following(free({ class: kind, retries: 5 }))).toEqual(over)
  })

  test('a request that found no channel goes out again, and stops nobody else', () => {
    expect(following(noChannel)).toEqual({ kind: 'again', delayMs: 2_000, pauses: null })
    expect(following(noChannel, 1)).toEqual({ kind: 'again', delayMs: 4_000, pauses: null })
    expect(following(noChannel, 2)).toEqual(over)
  })

  test('a refused field is left out at once, and once', () => {
    const dropped = free({ class: 'rejected', retries: 1, retryAfterMs: 0, dropField: 'quality' })
    expect(following(dropped)).toEqual({ kind: 'again', delayMs: 0, pauses: null })
    expect(following(dropped, 1)).toEqual(over)
  })
})

describe('how long it waits', () => {
  const delay = (...asked: Parameters<typeof following>) => {
    const step = following(...asked)
    return step.kind === 'again' ? step.delayMs : null
  }

  test('2, 4, 8, 16, 32 seconds, a quarter more or less, and then no more', () => {
    expect([0, 1, 2, 3, 4, 5].map(tried => delay(busy, tried))).toEqual([2000, 4000, 8000, 16_000, 32_000, null])
    expect([delay(busy, 3, 0), delay(busy, 3, 0.999_99)]).toEqual([12_000, 20_000])
  })

  test('never less than the provider asked for', () => {
    expect(delay({ ...busy, retryAfterMs: 30_000 }, 0, 0)).toBe(30_000)
  })
})

describe('what keeps the other runs waiting too', () => {
  const forAPerson = (reason: string) => ({ kind: 'again', delayMs: 0, pauses: { reason, untilMs: null } })

  test('a provider that is busy, for as long as this run waits', () => {
    expect(following(busy, 1)).toEqual({
      kind: 'again',
      delayMs: 4_000,
      pauses: { reason: 'rate-limited', untilMs: 4_000 },
    })
  })

  test('a provider that is busy, when this run gives up or may not be sent again, too', () => {
    const hinted = { ...busy, retryAfterMs: 30_000 }
    expect(following(hinted, 5)).toEqual({ kind: 'end', pauses: { reason: 'rate-limited', untilMs: 30_000 } })
    const forbidden = free({ class: 'rate-limited' })
    expect(following(forbidden)).toEqual({ kind: 'end', pauses: { reason: 'rate-limited', untilMs: 2_000 } })
  })

  test('a wait of more than a minute, until a person says so', () => {
    const asking = (retryAfterMs: number) => free({ class: 'rate-limited', retries: 5, retryAfterMs })
    expect(following(asking(60_001))).toEqual(forAPerson('rate-limited'))
    expect(following(asking(60_000))).toMatchObject({ delayMs: 60_000, pauses: { untilMs: 60_000 } })
  })

  test.each(['unauthorised', 'out-of-credit'] as const)('%s, until a person says so, however often', kind => {
    for (const tried of [0, 10]) expect(following(free({ class: kind }), tried)).toEqual(forAPerson(kind))
  })
})
