import {
  type Dispatch,
  type PointerEvent,
  type RefObject,
  type SetStateAction,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { fitted, isZoomed, movedBy, type Point, withinStage, type ZoomView, zoomedAt } from './zoom-view'

/** Pixels of wheel for a doubling are about 350: a notch of most mice is 100. */
const wheelRate = 0.002
/** A pinch on a touchpad comes as a wheel with Ctrl and much smaller steps. */
const pinchRate = 0.01

export type Zoom = {
  view: ZoomView
  change: (next: (view: ZoomView) => ZoomView) => void
  zoomBy: (factor: number, at?: Point) => void
  reset: () => void
  /** Whether the pointer moved the picture since it went down: the click that follows means nothing. */
  hasDragged: () => boolean
}

export type ZoomState = [ZoomView, Dispatch<SetStateAction<ZoomView>>]

/**
 * Zoom and pan of the picture on a stage: wheel, pinch and drag. The stage takes `handlers`.
 * @param stage the element that shows it; its first image is the picture
 * @param isInPage a wheel over the stage scrolls the page until the picture is zoomed; with Ctrl it always zooms
 * @param shared the view of several stages that are looked at together
 */
export function useZoom(
  stage: RefObject<HTMLElement | null>,
  isInPage: boolean,
  shared?: ZoomState,
): Zoom & { handlers: PointerHandlers } {
  const own = useState(fitted)
  const [view, setView] = shared ?? own
  const change: Zoom['change'] = useCallback(next => setView(view => kept(next(view), stage.current)), [setView, stage])
  const zoomBy: Zoom['zoomBy'] = useCallback(
    (factor, at = { x: 0, y: 0 }) => change(view => zoomedAt(view, factor, at)),
    [change],
  )
  const reset = useCallback(() => setView(fitted), [setView])
  useWheel(stage, zoomBy, isInPage && !isZoomed(view))
  const { handlers, hasDragged } = usePointers(stage, change)
  return { view, change, zoomBy, reset, hasDragged, handlers }
}

function kept(view: ZoomView, stage: HTMLElement | null): ZoomView {
  const picture = stage?.querySelector('img')
  if (!stage || !picture) return view
  return withinStage(
    view,
    { width: stage.clientWidth, height: stage.clientHeight },
    { width: picture.offsetWidth, height: picture.offsetHeight },
  )
}

function useWheel(stage: RefObject<HTMLElement | null>, zoomBy: Zoom['zoomBy'], isForPage: boolean) {
  // React listens passively to wheels, and then the page would scroll or zoom as well.
  useEffect(() => {
    const element = stage.current
    const turn = (event: WheelEvent) => {
      if (isForPage && !event.ctrlKey) return
      event.preventDefault()
      const rate = event.ctrlKey ? pinchRate : wheelRate
      zoomBy(Math.exp(-event.deltaY * rate), pointOf(event, element))
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [stage, zoomBy, isForPage])
}

type PointerHandlers = Record<
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
  (event: PointerEvent) => void
>

/** px a pointer may tremble before it drags. */
const tremblePx = 4

function usePointers(stage: RefObject<HTMLElement | null>, change: Zoom['change']) {
  const pointers = useRef(new Map<number, Point>())
  const travelled = useRef(0)
  const release = ({ pointerId }: PointerEvent) => void pointers.current.delete(pointerId)
  const handlers: PointerHandlers = {
    onPointerDown(event) {
      if (pointers.current.size === 0) travelled.current = 0
      pointers.current.set(event.pointerId, pointOf(event, stage.current))
    },
    onPointerMove(event) {
      // A button that was let go outside the stage is not told of.
      if (event.buttons === 0) pointers.current.clear()
      const before = pointers.current.get(event.pointerId)
      if (!before) return
      const now = pointOf(event, stage.current)
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1]
      pointers.current.set(event.pointerId, now)
      travelled.current += distance(before, now)
      if (travelled.current < tremblePx) return
      const step = { x: now.x - before.x, y: now.y - before.y }
      if (other) change(view => zoomedAt(view, distance(now, other) / distance(before, other), middle(now, other)))
      else change(view => movedBy(view, step))
    },
    onPointerUp: release,
    onPointerCancel: release,
  }
  return { handlers, hasDragged: () => travelled.current >= tremblePx }
}

/** Of the pointer, from the middle of the stage. */
function pointOf({ clientX, clientY }: { clientX: number; clientY: number }, stage: HTMLElement | null): Point {
  if (!stage) return { x: 0, y: 0 }
  const { left, top, width, height } = stage.getBoundingClientRect()
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 }
}

const distance = (one: Point, other: Point): number => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y))

const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 })
