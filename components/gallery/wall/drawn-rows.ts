import type { WallRow } from './lay-out'
import type { WallPlan } from './use-wall'

/** The rows in and near the window, and that of the picture at `active`: what has the focus must not leave the document. */
export function drawnRows({ rows, range }: WallPlan, active: number): WallRow[] {
  const seen = rows.slice(range.first, range.last + 1)
  const own = rows.find(row => active >= row.first && active < row.first + row.count)
  return !own || seen.includes(own) ? seen : own.first < (seen[0]?.first ?? 0) ? [own, ...seen] : [...seen, own]
}

/** The picture that Tab leads to while none is active: the first, or once scrolled one in the middle of the window. */
export function tabStopIndex({ rows, range }: WallPlan): number {
  const row = range.first === 0 ? 0 : Math.floor((range.first + range.last) / 2)
  return rows[row]?.first ?? 0
}
