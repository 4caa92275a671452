import { useRef, useState } from 'react'
import type { Zoom } from '@/components/picture/zoom/use-zoom'
import { ZoomButtons } from '@/components/picture/zoom/zoom-buttons'
import { ZoomStage } from '@/components/picture/zoom/zoom-stage'
import { Button } from '@/components/ui/button'
import { type CompareView, stageHeight } from './compare-view'
import { PictureLabel } from './picture-label'
import { StackedPictures } from './stacked-pictures'
import { useSpace } from './use-space'

/** One picture after the other in the same place: the eye sees what moves. */
export const FlipView: CompareView = ({ compared, bar }) => {
  const [at, setAt] = useState(0)
  const zoom = useRef<Zoom>(null)
  const flip = () => setAt(at => (at + 1) % compared.length)
  useSpace(flip)
  const shown = compared[at]
  const next = compared[(at + 1) % compared.length]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-3">
        {bar}
        <ZoomButtons zoom={zoom} />
        <Button onClick={flip}>Flip to {next?.letter}</Button>
        <p className="text-small text-soft pointer-coarse:hidden">or press Space</p>
      </div>
      <div className="relative overflow-hidden rounded-strip bg-film">
        <ZoomStage isInPage zoomRef={zoom} className={stageHeight}>
          {({ view }) => (
            <StackedPictures
              compared={compared}
              view={view}
              layerStyle={(_, position) => ({ visibility: position === at ? 'visible' : 'hidden' })}
            />
          )}
        </ZoomStage>
      </div>
      <div aria-live="polite">{shown && <PictureLabel {...shown} />}</div>
    </div>
  )
}
