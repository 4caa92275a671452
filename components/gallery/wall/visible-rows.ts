import type { WallRow } from './lay-out'

/** Indexes of the first and last row of a range, both included; `last` is -1 when there is none. */
export type RowRange = { first: number; last: number }

/** The rows that a stretch of the wall touches. px as the rows' tops are counted. */
export function visibleRows(rows: readonly WallRow[], from: number, to: number): RowRange {
  const first = indexWhere(rows, row => row.top + row.height > from)
  const last = indexWhere(rows, row => row.top >= to) - 1
  return { first: Math.min(first, Math.max(0, rows.length - 1)), last: Math.max(last, -1) }
}

/** The index of the first row of which something is true; it is true of every later row. Their number when of none. */
function indexWhere(rows: readonly WallRow[], isSo: (row: WallRow) => boolean): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const row = rows[middle]
    if (row && isSo(row)) high = middle
    else low = middle + 1
  }
  return low
}
