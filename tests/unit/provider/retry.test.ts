import { describe, expect, test } from 'vitest'
import { failureOf } from '@/lib/provider/failure'
import { retryDelay } from '@/lib/provider/retry'
import { noHints, retryHint } from '@/lib/provider/retry-hint'

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

describe('when the same request may go out again by itself', () => {
  const busy = failureOf({ class: 'rate-limited', charge: 'none', retries: 5, retryAfterMs: 2_000 })

  test('waits 2, 4, 8, 16, 32 seconds, a quarter more or less, and then stops', () => {
    expect([0, 1, 2, 3, 4, 5].map(tried => retryDelay(busy, tried, 0.5))).toEqual([
      2000,
      4000,
      8000,
      16_000,
      32_000,
      null,
    ])
    expect(retryDelay(busy, 3, 0)).toBe(12_000)
    expect(retryDelay(busy, 3, 0.999_99)).toBe(20_000)
  })

  test('never returns before the provider asked', () => {
    expect(retryDelay({ ...busy, retryAfterMs: 30_000 }, 0, 0)).toBe(30_000)
  })

  test('leaves out a refused field at once, and once', () => {
    const dropped = failureOf({ class: 'rejected', charge: 'none', retries: 1, retryAfterMs: 0, dropField: 'quality' })
    expect(retryDelay(dropped, 0, 0.5)).toBe(0)
    expect(retryDelay(dropped, 1, 0.5)).toBeNull()
  })

  test('never resends what may have been charged, whatever the failure claims', () => {
    expect(retryDelay({ ...busy, charge: 'perhaps' }, 0, 0.5)).toBeNull()
    expect(retryDelay({ ...busy, retryAfterMs: null }, 0, 0.5)).toBeNull()
  })
})
