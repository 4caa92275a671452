import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import type { RefObject } from 'react'
import type { Zoom } from './use-zoom'
import { zoomStep } from './zoom-view'

/** Zoom without a wheel: what + − and 0 do. */
export function ZoomButtons({ zoom }: { zoom: RefObject<Zoom | null> }) {
  const buttons = [
    { Icon: ZoomOut, name: 'Zoom out', press: () => zoom.current?.zoomBy(1 / zoomStep) },
    { Icon: ZoomIn, name: 'Zoom in', press: () => zoom.current?.zoomBy(zoomStep) },
    { Icon: Maximize, name: 'Fit', press: () => zoom.current?.reset() },
  ]
  return (
    <div className="flex">
      {buttons.map(({ Icon, name, press }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          onClick={press}
          className="grid size-9 place-items-center rounded-control text-soft hover:text-ink pointer-coarse:size-11"
        >
          <Icon aria-hidden size={17} />
        </button>
      ))}
    </div>
  )
}
