import type { KeyboardEvent } from 'react'
import type { Zoom } from './use-zoom'
import { isZoomed, movedBy, zoomStep } from './zoom-view'

/** px that an arrow moves a zoomed picture. */
const arrowPx = 60

const arrows: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: arrowPx, y: 0 },
  ArrowRight: { x: -arrowPx, y: 0 },
  ArrowUp: { x: 0, y: arrowPx },
  ArrowDown: { x: 0, y: -arrowPx },
}

/**
 * Keys of a picture that can be zoomed: + and − zoom, 0 fits it in, arrows move it while it is zoomed.
 * @returns whether the key was one of these
 */
export function zoomByKey(event: KeyboardEvent, zoom: Zoom): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const arrow = isZoomed(zoom.view) ? arrows[event.key] : undefined
  if (event.key === '+' || event.key === '=') zoom.zoomBy(zoomStep)
  else if (event.key === '-') zoom.zoomBy(1 / zoomStep)
  else if (event.key === '0') zoom.reset()
  else if (arrow) zoom.change(view => movedBy(view, arrow))
  else return false
  event.preventDefault()
  return true
}
