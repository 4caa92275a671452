import { type RefObject, useLayoutEffect, useState } from 'react'

/** The inner width of an element, px; null until it is measured. */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  // The browser lays the page out, and does so anew when the window changes.
  useLayoutEffect(() => {
    if (!element.current) return
    const measure = ({ width }: { width: number }) => setWidth(width)
    measure(element.current.getBoundingClientRect())
    const observer = new ResizeObserver(([entry]) => entry && measure(entry.contentRect))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
