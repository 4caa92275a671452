import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bradleyTerry } from '@/lib/experiment/statistics/bradley-terry'

const sum = (values: number[]): number => values.reduce((total, one) => total + one, 0)

describe('Bradley–Terry', () => {
  test('arrives at the maximum, however one-sided: expected wins are the counted ones', () => {
    const wins = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(wins, counts => {
        const strengths = bradleyTerry(Float64Array.from(counts), 4)
        expect(sum([...strengths])).toBeCloseTo(0, 9)
        for (const arm of [0, 1, 2, 3]) {
          const others = [0, 1, 2, 3].filter(other => other !== arm)
          const won = (one: number, other: number) => (counts[one * 4 + other] ?? 0) + 0.5
          const chance = (other: number) => 1 / (1 + Math.exp((strengths[other] ?? 0) - (strengths[arm] ?? 0)))
          const expected = others.map(other => (won(arm, other) + won(other, arm)) * chance(other))
          expect(sum(expected) / sum(others.map(other => won(arm, other)))).toBeCloseTo(1, 6)
        }
      }),
    )
  })

  test('of an arm that was never shown is the mean of the others', () => {
    const strengths = bradleyTerry(Float64Array.from([0, 5, 0, 5, 0, 0, 0, 0, 0]), 3)
    for (const strength of strengths) expect(strength).toBeCloseTo(0, 12)
  })
})
