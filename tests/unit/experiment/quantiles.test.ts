import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaQuantile, betaShare } from '@/lib/experiment/statistics/beta'
import { jeffreys, wilson } from '@/lib/experiment/statistics/proportion'
import { studentT } from '@/lib/experiment/statistics/student'

describe('quantiles', () => {
  test('undo what they are quantiles of', () => {
    const parameter = fc.double({ min: 0.5, max: 2_000, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), parameter, parameter, (p, a, b) => {
        expect(betaShare(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 7)
      }),
    )
  })

  test('t falls towards the normal quantile', () => {
    expect(studentT(1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 9)
    for (let degrees = 1; degrees < 50; degrees++) expect(studentT(degrees + 1)).toBeLessThan(studentT(degrees))
    expect(studentT(1e7)).toBeCloseTo(1.959964, 5)
  })
})

describe('intervals of a share that is only described', () => {
  test('hold the share, stay within 0 and 1, and mirror', () => {
    const counts = fc
      .integer({ min: 1, max: 5_000 })
      .chain(of => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))
    fc.assert(
      fc.property(counts, ([count, of]) => {
        for (const intervalOf of [wilson, jeffreys]) {
          const [low, high] = intervalOf(count, of)
          const [otherLow] = intervalOf(of - count, of)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(high).toBeGreaterThan(low)
          expect(otherLow).toBeCloseTo(1 - high, 8)
        }
        const [low, high] = wilson(count, of)
        expect(low).toBeLessThanOrEqual(count / of + 1e-12)
        expect(high).toBeGreaterThanOrEqual(count / of - 1e-12)
      }),
    )
  })

  test('say nothing where there is nothing', () => {
    expect(wilson(0, 0)).toEqual([0, 1])
  })
})
