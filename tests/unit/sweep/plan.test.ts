import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellCount, cellsOf } from '@/lib/sweep/plan'
import { field, plan, threeByFour } from '@/tests/support/sweeps'

const cells = (...asked: Parameters<typeof plan>) => [...cellsOf(plan(...asked))]
const long = (name: string, count: number) => field(name, ...Array.from({ length: count }, (_, place) => String(place)))

describe('a grid', () => {
  it('has every combination once, the last axis turning fastest', () => {
    expect(cells([field('a', 'x', 'y'), field('b', '1', '2', '3')])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ])
    expect(cellCount(plan(threeByFour))).toBe(12)
  })

  it('without an axis is empty', () => {
    expect(cells([])).toEqual([])
  })
})

describe('row by row', () => {
  it('takes the first of each, then the second of each', () => {
    expect(cells([field('a', 'x', 'y'), field('b', '1', '2')], { mode: 'zip' })).toEqual([
      [0, 0],
      [1, 1],
    ])
  })
})

describe('a sample', () => {
  const sample = (count: number, seed: number, axes = threeByFour) =>
    cells(axes, { mode: 'sample', sample: { count, seed } })

  it('takes so many of the grid, none twice, in the order of the grid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer(), (count, seed) => {
        const taken = sample(count, seed).map(place => place.join())
        const grid = cells(threeByFour).map(place => place.join())
        expect(taken).toHaveLength(count)
        expect(grid.filter(place => taken.includes(place))).toEqual(taken)
      }),
    )
  })

  it('takes the same for the same seed, and others for another', () => {
    expect(sample(6, 7)).toEqual(sample(6, 7))
    expect(sample(6, 7)).not.toEqual(sample(6, 8))
  })

  it('that grows keeps what it had', () => {
    const few = sample(4, 3).map(place => place.join())
    const more = sample(9, 3).map(place => place.join())
    expect(more).toEqual(expect.arrayContaining(few))
  })

  it('takes each combination about as often as any other', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 3000; seed++)
      for (const place of sample(3, seed)) counts.set(place.join(), (counts.get(place.join()) ?? 0) + 1)
    // 3 of 12 in 3,000 draws: 750 each, with a standard deviation of 24.
    for (const count of counts.values()) expect(Math.abs(count - 750)).toBeLessThan(5 * 24)
    expect(counts.size).toBe(12)
  })

  it('of more than a number can count is taken at once', () => {
    const axes = Array.from({ length: 8 }, (_, place) => long(`axis${place}`, 200))
    expect(sample(200, 1, axes)).toHaveLength(200)
  })
})
