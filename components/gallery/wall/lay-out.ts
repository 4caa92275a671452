import type { Size } from '@/lib/provider/sizes'
import { type WallMeasure, type WallStyle, wallMeasure } from './wall-measure'

/** A row of pictures: which of the sequence, and where. px; `top` is counted from the first picture of the anchor's row. */
export type WallRow = { first: number; count: number; top: number; height: number }

/** All rows from the top; what lies above the anchor has a negative top, so that nothing moves when more comes there. */
export type WallLayout = { rows: WallRow[]; top: number; bottom: number }

/** Where one picture of a row stands, px from the left edge. */
export type WallBox = { index: number; left: number; width: number }

/**
 * Breaks a sequence of pictures into rows, downwards from the anchor and upwards from it. A row that may still be
 * filled by pictures not yet known is left out, unless there is no other.
 * @param shapes of all pictures that are known
 * @param anchor index of the first picture of the first page; its row starts at 0
 * @param isEnd whether no picture comes before the first or after the last
 */
export function layOut(
  shapes: readonly Size[],
  anchor: number,
  style: WallStyle,
  width: number,
  isEnd: { top: boolean; bottom: boolean },
): WallLayout {
  const measure = wallMeasure(width)
  const fits = style === 'rows' ? fitsRow(width, measure) : fitsGrid(measure)
  const below = breakRows(shapes.slice(anchor), fits)
  const above = breakRows(shapes.slice(0, anchor).reverse(), fits)
  if (!isEnd.bottom && below.length > 1) below.pop()
  if (!isEnd.top) above.pop()

  const heightOf = (first: number, count: number): number =>
    style === 'rows' ? rowHeight(shapes.slice(first, first + count), width, measure) : measure.cell
  const rows: WallRow[] = []
  let bottom = 0
  let first = anchor
  for (const count of below) {
    const height = heightOf(first, count)
    rows.push({ first, count, top: bottom, height })
    first += count
    bottom += height + measure.gap
  }
  let top = 0
  let end = anchor
  const upwards: WallRow[] = []
  for (const count of above) {
    const height = heightOf(end - count, count)
    top -= height + measure.gap
    end -= count
    upwards.push({ first: end, count, top, height })
  }
  return { rows: [...upwards.reverse(), ...rows], top, bottom: Math.max(0, bottom - measure.gap) }
}

/** The places of a row's pictures from left to right. */
export function boxesOf(row: WallRow, shapes: readonly Size[], style: WallStyle, width: number): WallBox[] {
  const { gap, cell } = wallMeasure(width)
  let left = 0
  return shapes.slice(row.first, row.first + row.count).map((shape, position) => {
    const box = { index: row.first + position, left, width: style === 'rows' ? ratio(shape) * row.height : cell }
    left += box.width + gap
    return box
  })
}

const ratio = ({ width, height }: Size): number => width / height

/** Whether one more picture still goes into a row. */
type Fits = (row: { count: number; ratios: number }, next: Size) => boolean

/** As flex-wrap breaks lines: the server's page is laid out by the style sheet and must not shift when script takes over. */
const fitsRow =
  (width: number, { target, gap }: WallMeasure): Fits =>
  ({ count, ratios }, next) =>
    (ratios + ratio(next)) * target + count * gap <= width

const fitsGrid =
  ({ columns }: WallMeasure): Fits =>
  ({ count }) =>
    count < columns

/** How many pictures each row takes. */
function breakRows(shapes: readonly Size[], fits: Fits): number[] {
  const counts: number[] = []
  let row = { count: 0, ratios: 0 }
  for (const shape of shapes) {
    if (row.count > 0 && !fits(row, shape)) {
      counts.push(row.count)
      row = { count: 0, ratios: 0 }
    }
    row = { count: row.count + 1, ratios: row.ratios + ratio(shape) }
  }
  return row.count > 0 ? [...counts, row.count] : counts
}

/** The height at which a row fills the width; too few pictures are not blown up, and leave the row's end free. */
function rowHeight(shapes: readonly Size[], width: number, { most, gap }: WallMeasure): number {
  const ratios = shapes.reduce((sum, shape) => sum + ratio(shape), 0)
  return Math.min(most, (width - (shapes.length - 1) * gap) / ratios)
}
