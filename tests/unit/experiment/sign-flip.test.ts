import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signFlipP } from '@/lib/experiment/statistics/sign-flip'

const difference = fc.constantFrom<number>(-0.5, -0.25, 0, 0.125, 0.5)

describe('the sign-flip test', () => {
  test('equals counting every pattern one by one', () => {
    fc.assert(
      fc.property(fc.array(difference, { minLength: 1, maxLength: 9 }), differences => {
        const observed = Math.abs(differences.reduce((sum, one) => sum + one, 0))
        const patterns = Array.from({ length: 2 ** differences.length }, (_, pattern) =>
          Math.abs(differences.reduce((sum, one, bit) => sum + (pattern & (1 << bit) ? one : -one), 0)),
        )
        const expected = patterns.filter(sum => sum >= observed - 1e-9).length / patterns.length
        expect(signFlipP(Float64Array.from(differences))).toBeCloseTo(expected, 12)
      }),
    )
  })

  test('by Monte Carlo is near the exact one: a unit that says nothing changes no p', () => {
    const exact = Float64Array.from([0.4, -0.3, 0.2, 0.5, -0.1, 0.3, 0.25, -0.2, 0.1, 0.35, 0.15, -0.05])
    const drawn = Float64Array.from([...exact, ...Array.from({ length: 30 }, () => 0)])
    expect(Math.abs(signFlipP(drawn) - signFlipP(exact))).toBeLessThan(0.006)
  })

  test('never says less than 20,000 draws can', () => {
    expect(signFlipP(new Float64Array(100).fill(0.5))).toBeCloseTo(1 / 20_001, 12)
  })
})
