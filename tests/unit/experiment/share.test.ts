import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '@/lib/experiment/statistics/cells'
import { liveInterval, plannedInterval } from '@/lib/experiment/statistics/interval'
import { shareOf } from '@/lib/experiment/statistics/share'
import { cellsOfMatrix } from '@/tests/support/score-matrix'
import { votesOf } from '@/tests/support/votes'

const score = fc.constantFrom(0, 0.5, 1)
/** Two voters and two units at least, nothing missing. */
const matrix = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 8 }))
  .chain(([voters, units]) =>
    fc.array(fc.array(score, { minLength: units, maxLength: units }), { minLength: voters, maxLength: voters }),
  )

describe('a share and its intervals', () => {
  test('mirror when the arms change places', () => {
    fc.assert(
      fc.property(matrix, scores => {
        const share = shareOf(cellsOfMatrix(scores))
        const mirrored = shareOf(cellsOfMatrix(scores.map(row => row.map(one => 1 - one))))
        const [low, high] = (share && plannedInterval(share)) ?? [0, 0]
        const [otherLow, otherHigh] = (mirrored && plannedInterval(mirrored)) ?? [0, 0]
        expect(mirrored?.share).toBeCloseTo(1 - (share?.share ?? 0), 12)
        expect(otherLow).toBeCloseTo(1 - high, 9)
        expect(otherHigh).toBeCloseTo(1 - low, 9)
      }),
    )
  })

  test('a clustered term is never undercut, and no interval is a point', () => {
    fc.assert(
      fc.property(matrix, scores => {
        const share = shareOf(cellsOfMatrix(scores))
        if (!share) throw new Error('a matrix has scores')
        if (!share.isUniform) {
          expect(share.variance).toBeGreaterThanOrEqual(share.voterTerm)
          expect(share.variance).toBeGreaterThanOrEqual(share.unitTerm)
        }
        const [low, high] = plannedInterval(share) ?? [0, 0]
        expect(high - low).toBeGreaterThan(0.01)
        expect(low).toBeLessThanOrEqual(share.share)
        expect(high).toBeGreaterThanOrEqual(share.share)
      }),
    )
  })

  test('watching is never free', () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 1, max: 200 }), (scores, target) => {
        const share = shareOf(cellsOfMatrix(scores))
        const planned = share && plannedInterval(share)
        const live = share && liveInterval(share, target)
        if (!planned || !live) throw new Error('two voters and two units have intervals')
        expect(live[0]).toBeLessThanOrEqual(planned[0])
        expect(live[1]).toBeGreaterThanOrEqual(planned[1])
      }),
    )
  })

  test('where opinions cancel in every voter and every unit, the spread of single scores remains', () => {
    const share = shareOf(
      cellsOfMatrix([0, 1, 2, 3, 4, 5].map(voter => [0, 1, 2, 3, 4, 5].map(unit => (voter + unit) % 2))),
    )
    expect(share?.voterTerm).toBe(0)
    expect(share?.unitTerm).toBe(0)
    expect(share?.variance).toBeCloseTo(0.25 / 36, 12)
  })

  test('where all scores are equal, the number of looks decides', () => {
    const uniform = (one: number) => {
      const share = shareOf(cellsOfMatrix(Array.from({ length: 7 }, () => Array.from({ length: 6 }, () => one))))
      return share && plannedInterval(share)
    }
    const bound = 0.025 ** (1 / 6)
    expect(uniform(1)).toEqual([expect.closeTo(bound, 12), 1])
    expect(uniform(0)).toEqual([0, expect.closeTo(1 - bound, 12)])
    expect(uniform(0.5)).toEqual([expect.closeTo(bound / 2, 12), expect.closeTo(1 - bound / 2, 12)])
  })

  test('one voter or one unit has no interval', () => {
    for (const scores of [[[1, 0, 1]], [[1], [0], [1]]]) {
      const share = shareOf(cellsOfMatrix(scores))
      expect(share && plannedInterval(share)).toBeNull()
      expect(share && liveInterval(share, 12)).toBeNull()
    }
    expect(shareOf(cellsOfMatrix([]))).toBeNull()
  })
})

describe('cells', () => {
  test('two pairs of a row are one score: their mean', () => {
    const votes = votesOf(2, 4, (_, row) => (row === 0 ? 'A' : row === 1 ? 'tie' : 'B')).map(vote => ({
      ...vote,
      row: vote.row === 'row 1' ? 'row 0' : vote.row,
    }))
    const { cells: byRow, units } = cellsOf(votes, 'row')
    expect(units).toEqual(['row 0', 'row 2', 'row 3'])
    expect([...byRow.score]).toEqual([0.25, 1, 1, 0.25, 1, 1])
    expect(cellsOf(votes, 'pair').cells.units).toBe(4)
  })

  test('are the same in whatever order votes are read', () => {
    const votes = votesOf(6, 7, (voter, row) => ((voter * row) % 3 === 0 ? 'A' : 'B'))
    fc.assert(
      fc.property(fc.shuffledSubarray(votes, { minLength: votes.length }), shuffled => {
        const [one, other] = [cellsOf(votes, 'row'), cellsOf(shuffled, 'row')]
        expect(other.units).toEqual(one.units)
        expect(shareOf(other.cells)).toEqual(shareOf(one.cells))
      }),
      { numRuns: 20 },
    )
  })
})
