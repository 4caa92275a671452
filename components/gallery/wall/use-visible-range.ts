import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { WallLayout } from './lay-out'
import { type RowRange, visibleRows } from './visible-rows'

/** px above and below the window that are kept drawn: what a flick of the wheel brings in is there already. */
const marginPx = 600
/** Until somebody scrolls, nothing is fetched that nobody may ever see. */
const marginAtFirstPx = 150

/**
 * The rows in and near the window.
 * @param origin where the layout begins on the wall, px
 */
export function useVisibleRange(
  wall: RefObject<HTMLElement | null>,
  layout: WallLayout | null,
  origin: number,
): RowRange | null {
  const [range, setRange] = useState<RowRange | null>(null)
  const margin = useRef(marginAtFirstPx)
  // Where the window stands is the browser's to say.
  useLayoutEffect(() => {
    if (!layout || !wall.current) return
    const element = wall.current
    const look = () => {
      const from = -element.getBoundingClientRect().top - origin
      const seen = visibleRows(layout.rows, from - margin.current, from + window.innerHeight + margin.current)
      setRange(before => (before?.first === seen.first && before.last === seen.last ? before : seen))
    }
    const scroll = () => {
      margin.current = marginPx
      look()
    }
    look()
    window.addEventListener('scroll', scroll, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', scroll)
      window.removeEventListener('resize', look)
    }
  }, [wall, layout, origin])
  return range
}
