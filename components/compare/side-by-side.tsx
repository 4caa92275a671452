import { useRef, useState } from 'react'
import { LargePicture } from '@/components/picture/large-picture'
import { galleryPicture } from '@/components/picture/picture'
import type { Zoom } from '@/components/picture/zoom/use-zoom'
import { ZoomButtons } from '@/components/picture/zoom/zoom-buttons'
import { zoomByKey } from '@/components/picture/zoom/zoom-by-key'
import { ZoomStage } from '@/components/picture/zoom/zoom-stage'
import { fitted } from '@/components/picture/zoom/zoom-view'
import { type CompareView, stageHeight } from './compare-view'
import { PictureLabel } from './picture-label'

/** All pictures at once: what one is zoomed and moved by, the others are too. */
export const SideBySide: CompareView = ({ compared, bar }) => {
  const shared = useState(fitted)
  const zoom = useRef<Zoom>(null)
  const [columns, height] =
    compared.length === 3 ? ['wide:grid-cols-3', stageHeight] : ['grid-cols-2', heightOf(compared.length)]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons within it.
    <div
      onKeyDown={event => zoom.current && zoomByKey(event, zoom.current)}
      className="grid grid-cols-[minmax(0,1fr)] gap-3"
    >
      <div className="flex flex-wrap items-center gap-3">
        {bar}
        <ZoomButtons zoom={zoom} />
      </div>
      <ul className={`grid gap-2.5 ${columns}`}>
        {compared.map(({ letter, image }, position) => (
          <li key={image.id} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
            <ZoomStage
              isInPage
              shared={shared}
              {...(position === 0 && { zoomRef: zoom })}
              className={`rounded-strip bg-film ${height}`}
            >
              {({ view }) => <LargePicture picture={galleryPicture(image)} view={view} isFilling />}
            </ZoomStage>
            <PictureLabel letter={letter} image={image} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const heightOf = (count: number): string => (count === 2 ? stageHeight : 'h-[30dvh] wide:h-[42dvh]')
