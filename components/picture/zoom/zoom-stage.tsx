import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react'
import { useSwipe } from '@/components/picture/use-swipe'
import { useZoom, type Zoom, type ZoomState } from './use-zoom'
import { closeUp, isZoomed } from './zoom-view'

/**
 * Where a picture is looked at: wheel, pinch, drag and double click zoom and move it. While it is fitted in, a finger's
 * swipe is `onSwipe`'s, and a click beside it `onLeave`'s.
 * @param props.zoomRef gets the zoom, for keys and buttons elsewhere
 * @param props.isInPage the page around it is scrolled by the wheel as well
 * @param props.shared the view of several stages that are looked at together
 */
export function ZoomStage({
  zoomRef,
  isInPage = false,
  shared,
  onSwipe,
  onLeave,
  className = '',
  children,
}: {
  zoomRef?: Ref<Zoom>
  isInPage?: boolean
  shared?: ZoomState
  onSwipe?: { left: () => void; right: () => void }
  onLeave?: () => void
  className?: string
  children: (zoom: Zoom) => ReactNode
}) {
  const stage = useRef<HTMLDivElement>(null)
  const { handlers, ...zoom } = useZoom(stage, isInPage, shared)
  const swipe = useSwipe(onSwipe ?? { left: () => {}, right: () => {} })
  const zoomed = isZoomed(zoom.view)
  useImperativeHandle(zoomRef, () => zoom)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are listened to by what holds the stage.
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons beside it do the same.
    <div
      ref={stage}
      {...handlers}
      onPointerDown={event => {
        handlers.onPointerDown(event)
        swipe.onPointerDown(event)
      }}
      onPointerUp={event => {
        handlers.onPointerUp(event)
        if (!zoomed) swipe.onPointerUp(event)
      }}
      onClick={event => event.target === event.currentTarget && !zoom.hasDragged() && onLeave?.()}
      onDoubleClick={() => (zoomed ? zoom.reset() : zoom.zoomBy(closeUp))}
      className={`grid place-items-center overflow-hidden [container-type:size] ${zoomed ? 'cursor-grab touch-none active:cursor-grabbing' : 'touch-pan-y'} ${className}`}
    >
      {children(zoom)}
    </div>
  )
}
