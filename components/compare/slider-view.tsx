import { type PointerEvent, useRef, useState } from 'react'
import type { Zoom } from '@/components/picture/zoom/use-zoom'
import { ZoomButtons } from '@/components/picture/zoom/zoom-buttons'
import { ZoomStage } from '@/components/picture/zoom/zoom-stage'
import { isZoomed } from '@/components/picture/zoom/zoom-view'
import { ChoosePicture } from './choose-picture'
import { type CompareView, stageHeight } from './compare-view'
import { PictureLabel } from './picture-label'
import { StackedPictures } from './stacked-pictures'

/** Two pictures in one place with a divider between them: a mouse leads it by moving, a finger by dragging, the slider by keys. */
export const SliderView: CompareView = ({ compared, bar }) => {
  const [sides, setSides] = useState<[number, number]>([0, 1])
  const [divider, setDivider] = useState(50)
  const zoom = useRef<Zoom>(null)
  const [left, right] = [compared[sides[0]], compared[sides[1]]]
  if (!left || !right) return null
  const follow = (event: PointerEvent<HTMLElement>) => {
    const isFree = event.pointerType === 'mouse' ? event.buttons === 0 : !(zoom.current && isZoomed(zoom.current.view))
    const { left, width } = event.currentTarget.getBoundingClientRect()
    if (isFree) setDivider(Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100)))
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-3">
        {bar}
        <ZoomButtons zoom={zoom} />
        {compared.length > 2 && (
          <>
            <ChoosePicture label="Left" compared={compared} at={sides[0]} onChange={at => setSides([at, sides[1]])} />
            <ChoosePicture label="Right" compared={compared} at={sides[1]} onChange={at => setSides([sides[0], at])} />
          </>
        )}
      </div>
      <div onPointerMove={follow} className="relative overflow-hidden rounded-strip bg-film">
        <ZoomStage isInPage zoomRef={zoom} className={stageHeight}>
          {({ view }) => (
            <StackedPictures
              compared={[left, right]}
              view={view}
              layerStyle={(_, position) => ({
                clipPath: position === 0 ? `inset(0 ${100 - divider}% 0 0)` : `inset(0 0 0 ${divider}%)`,
              })}
            />
          )}
        </ZoomStage>
        <div
          aria-hidden
          style={{ left: `${divider}%` }}
          className="pointer-events-none absolute inset-y-0 w-px bg-film-text"
        />
      </div>
      <label className="grid gap-1 text-small">
        <span className="sr-only">
          Divider between {left.letter} and {right.letter}
        </span>
        <input
          type="range"
          min={0}
          max={100}
          value={Math.round(divider)}
          aria-valuetext={`${Math.round(divider)} % of ${left.letter}`}
          onChange={event => setDivider(Number(event.target.value))}
          className="h-6 w-full accent-ink pointer-coarse:h-11"
        />
      </label>
      <div className="grid grid-cols-2 gap-2.5">
        <PictureLabel {...left} />
        <PictureLabel {...right} />
      </div>
    </div>
  )
}
