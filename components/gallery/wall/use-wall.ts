import { type RefObject, useCallback, useMemo } from 'react'
import { layOut, type WallLayout, type WallRow } from './lay-out'
import { type Eye, useEye } from './use-eye'
import { useLead } from './use-lead'
import { useVisibleRange } from './use-visible-range'
import { useWidth } from './use-width'
import type { RowRange } from './visible-rows'
import type { WallStyle } from './wall-measure'
import type { WallShown, WallStore } from './wall-store'

export type WallPlan = {
  width: number
  layout: WallLayout
  rows: readonly WallRow[]
  /** Rows in and near the window. */
  range: RowRange
  /** Where the layout begins on the wall, px. */
  origin: number
}

/** Rows drawn before the window was looked at: a screen. */
const rowsAtFirst = 5

/**
 * What of the wall is drawn, and where; null until script knows the wall's width.
 * @param at where to begin; null: at the top
 * @param onRest told what is looked at when scrolling has ended
 */
export function useWall(
  wall: RefObject<HTMLElement | null>,
  { store, shown }: { store: WallStore; shown: WallShown },
  style: WallStyle,
  at: Eye | null,
  onRest: (eye: Eye) => void,
): WallPlan | null {
  const { images, anchor, before, after } = shown
  const width = useWidth(wall)
  const layout = useMemo(
    () =>
      width === null
        ? null
        : layOut(images, anchor.index, style, width, { top: before === null, bottom: after === null }),
    [images, anchor.index, style, width, before, after],
  )
  const { lead, isSettled } = useLead(layout && anchor.top + layout.top, before !== null)
  const origin = lead + anchor.top
  const laid = useMemo(
    () => (layout && isSettled ? { images, layout, origin, key: `${style} ${width}` } : null),
    [images, layout, origin, isSettled, style, width],
  )
  const rest = useCallback(
    (eye: Eye | null) => {
      if (eye) onRest(eye)
      else if (wall.current && layout) comeBack(wall.current.getBoundingClientRect().top + origin + layout.top, store)
    },
    [wall, layout, origin, store, onRest],
  )
  useEye(wall, laid, at, rest)
  const range = useVisibleRange(wall, layout, origin)
  return useMemo(() => {
    if (!layout || width === null) return null
    const first = layout.rows.findIndex(row => row.first >= anchor.index)
    return { width, layout, rows: layout.rows, origin, range: range ?? { first, last: first + rowsAtFirst } }
  }, [layout, width, origin, range, anchor.index])
}

/** Whoever leaves the known rows upwards, by Home or the scroll bar, wants the beginning, or the rows before these. */
function comeBack(firstRowTop: number, store: WallStore) {
  if (firstRowTop < window.innerHeight) return
  if (window.scrollY < window.innerHeight) store.restart()
  else window.scrollBy(0, firstRowTop - window.innerHeight / 2)
}
