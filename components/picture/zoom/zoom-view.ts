import type { Size } from '@/lib/provider/sizes'

/** px from the middle of the stage. */
export type Point = { x: number; y: number }

/** How a picture lies on its stage: `scale` 1 fits it in, `x` and `y` move its middle, px. */
export type ZoomView = Point & { scale: number }

export const fitted: ZoomView = { scale: 1, x: 0, y: 0 }

/** One press of + or one notch of most wheels. */
export const zoomStep = 1.25
/** Where a double click goes. */
export const closeUp = 2.5
/** Enough to count the pixels of a large picture on a small screen. */
const mostScale = 12

/** The view after zooming about a point that stays where it is. */
export function zoomedAt(view: ZoomView, factor: number, point: Point): ZoomView {
  const scale = Math.min(mostScale, Math.max(1, view.scale * factor))
  const grown = scale / view.scale
  return { scale, x: point.x - (point.x - view.x) * grown, y: point.y - (point.y - view.y) * grown }
}

export const movedBy = (view: ZoomView, { x, y }: Point): ZoomView => ({ ...view, x: view.x + x, y: view.y + y })

/**
 * The nearest view in which no edge of the picture leaves the stage's edge inwards; along a side that fits, the
 * picture stays in the middle.
 * @param picture the picture as it is fitted in, px
 */
export function withinStage(view: ZoomView, stage: Size, picture: Size): ZoomView {
  const room = (shown: number, seen: number) => Math.max(0, (shown * view.scale - seen) / 2)
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value))
  return {
    scale: view.scale,
    x: within(view.x, room(picture.width, stage.width)),
    y: within(view.y, room(picture.height, stage.height)),
  }
}

export const isZoomed = ({ scale }: ZoomView): boolean => scale > 1.001

export const transformOf = ({ scale, x, y }: ZoomView): string | undefined =>
  scale === 1 ? undefined : `translate(${x}px, ${y}px) scale(${scale})`
