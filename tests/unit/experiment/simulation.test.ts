import { describe, expect, test } from 'vitest'
import { powerIn, rateAmongMany, ratesIn } from '@/lib/experiment/simulation/experiments'
import { nullSizes } from '@/lib/experiment/simulation/tables'
import { leanFor, twoPairsWorld, worldOf } from '@/lib/experiment/simulation/world'

const experiments = 2_000
/** Beyond these an honest 5 % is not believed: at 2,000 experiments its chance error is half a percent. */
const mostPlanned = 0.06
const mostLive = 0.03
/** Fewer than a real verdict has: the intervals are as wide, only their ends less exact, and the test takes a fifth of the time. */
const bootstrapDraws = 120

describe('with no difference between the arms', () => {
  test.each(nullSizes)('%i rows × %i people rarely name a winner', (rows, people) => {
    const { planned, live, perVote } = ratesIn(worldOf(rows, people), experiments, rows * 100 + people)
    expect(planned).toBeLessThanOrEqual(mostPlanned)
    expect(live).toBeLessThanOrEqual(mostLive)
    // The world is hard enough to fool whoever takes votes as independent; otherwise this test would prove nothing.
    expect(perVote).toBeGreaterThan(0.1)
  })

  test.each([
    [10, 12],
    [20, 30],
  ])('%i rows of two pairs × %i people: pairs of a row are no rows of their own', (rows, people) => {
    const { planned, live } = ratesIn(twoPairsWorld(rows, people), experiments, rows * 100 + people)
    expect(planned).toBeLessThanOrEqual(mostPlanned)
    expect(live).toBeLessThanOrEqual(mostLive)
  })

  test('three arms: none is preferred to both others', () => {
    expect(rateAmongMany(worldOf(10, 12), 3, experiments, 3, bootstrapDraws)).toBeLessThanOrEqual(mostPlanned)
  })
})

describe('with a true preference', () => {
  const led = (rows: number, people: number, preference: number) => {
    const world = worldOf(rows, people)
    return { ...world, lean: leanFor(preference, world) }
  }

  test('10 rows × 12 people find what 3 of 4 prefer', () => {
    expect(powerIn(led(10, 12, 0.75), experiments, 4)).toBeGreaterThanOrEqual(0.85)
  })

  test('20 rows × 30 people find the arm that leads two others by 3 to 1', () => {
    expect(rateAmongMany(led(20, 30, 0.75), 3, 500, 5, bootstrapDraws)).toBeGreaterThanOrEqual(0.9)
  })

  test('a lean gives the preference it was asked for, differences among rows and voters included', () => {
    const world = led(40, 60, 0.75)
    expect(world.lean).toBeGreaterThan(Math.log(3))
    expect(leanFor(0.5, world)).toBeCloseTo(0, 6)
  })
})
