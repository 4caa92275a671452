import type { GalleryImage } from '@/lib/gallery/schema'
import type { WallRow } from './lay-out'

/** The picture whose row the layout begins with, and where that row stands, px. */
export type Anchor = { index: number; top: number }

/** A stretch of an order: its pictures and the cursors at its ends, null where nothing lies beyond. */
export type Kept = {
  images: readonly GalleryImage[]
  anchor: Anchor
  before: string | null
  after: string | null
}

/** More pictures than this are let go of, down to `spare` beyond the rows that are seen. */
const mostKept = 1500
const spare = 600

/**
 * What remains of a long stretch around the rows that are seen; null when it is short enough. No row that is near
 * changes: the layout begins at a row that stays, where it stands now.
 * @param seen.rows the rows as they are laid out, their tops counted from the anchor's
 */
export function trimmed(
  { images, anchor, before, after }: Kept,
  seen: { rows: readonly WallRow[]; first: number; last: number },
): Kept | null {
  if (images.length <= mostKept) return null
  const first = seen.rows[seen.first]?.first ?? 0
  const lastRow = seen.rows[seen.last]
  const last = lastRow ? lastRow.first + lastRow.count : images.length
  const start = first > spare ? rowFrom(seen.rows, first - spare) : null
  const end = images.length - last > spare ? last + spare : images.length
  const from = start && start.first > 0 ? start.first : 0

  // Rows below the anchor stay as they are only if one of them becomes the anchor.
  const begin = from > anchor.index && start ? at(start, anchor) : end <= anchor.index ? below(seen, anchor) : anchor
  return {
    images: images.slice(from, end),
    anchor: { ...begin, index: begin.index - from },
    before: from > 0 ? (images[from]?.cursor ?? before) : before,
    after: end < images.length ? (images[end - 1]?.cursor ?? after) : after,
  }
}

const at = (row: WallRow, anchor: Anchor): Anchor => ({ index: row.first, top: anchor.top + row.top })

const rowFrom = (rows: readonly WallRow[], index: number): WallRow | null =>
  rows.find(row => row.first >= index) ?? null

/** The row below those that are seen: what is laid out anew from there on is out of sight. */
function below({ rows, last }: { rows: readonly WallRow[]; last: number }, anchor: Anchor): Anchor {
  const row = rows[Math.min(last + 2, rows.length - 1)]
  return row ? at(row, anchor) : anchor
}
