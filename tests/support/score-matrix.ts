import type { Cells } from '@/lib/experiment/statistics/cells'

/** Cells from a table: a row is a voter, a column a unit, null a missing score. */
export function cellsOfMatrix(matrix: (number | null)[][]): Cells {
  const cells = matrix.flatMap((scores, voter) =>
    scores.flatMap((score, unit) => (score === null ? [] : { voter, unit, score })),
  )
  return {
    voters: matrix.length,
    units: matrix[0]?.length ?? 0,
    voter: Int32Array.from(cells, ({ voter }) => voter),
    unit: Int32Array.from(cells, ({ unit }) => unit),
    score: Float64Array.from(cells, ({ score }) => score),
  }
}
