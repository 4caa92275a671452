import { describe, expect, test } from 'vitest'
import { krippendorffAlpha } from '@/lib/experiment/statistics/agreement'
import { cellsOfMatrix } from '@/tests/support/score-matrix'

describe('agreement', () => {
  test('is 1 where all say the same of a unit and units differ, and unknown where nothing differs', () => {
    expect(
      krippendorffAlpha(
        cellsOfMatrix([
          [1, 0, 0.5],
          [1, 0, 0.5],
        ]),
      ),
    ).toBeCloseTo(1, 12)
    expect(
      krippendorffAlpha(
        cellsOfMatrix([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toBeNull()
    expect(krippendorffAlpha(cellsOfMatrix([[1, 0]]))).toBeNull()
  })

  test('is below 0 where voters contradict each other', () => {
    expect(
      krippendorffAlpha(
        cellsOfMatrix([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBeLessThan(0)
  })
})
