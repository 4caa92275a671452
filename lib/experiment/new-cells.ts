import 'server-only'
import type { RunContent } from '@/lib/run/content'
import { contentHash } from '@/lib/run/content-hash'

/** A picture to be made: of an arm, in the pair with this number (from 1) of a row. */
export type NewCell = { row: number; arm: number; number: number; content: RunContent; contentHash: string }

/**
 * So many pairs more for every row, in the order of rows, pairs and arms.
 * @param cells one for each row and arm, rows together
 * @param first the number of the first new pair
 */
export const newCells = (
  cells: readonly Omit<NewCell, 'number' | 'contentHash'>[],
  first: number,
  count: number,
): NewCell[] => {
  const hashed = cells.map(cell => ({ ...cell, contentHash: contentHash(cell.content) }))
  const byRow = [...Map.groupBy(hashed, ({ row }) => row).values()]
  return byRow.flatMap(ofRow =>
    Array.from({ length: count }, (_, more) => ofRow.map(cell => ({ ...cell, number: first + more }))).flat(),
  )
}
