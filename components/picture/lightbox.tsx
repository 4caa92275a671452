import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { PictureDetails } from './details/picture-details'
import { usePictureDetails } from './details/use-picture-details'
import { FilmButton } from './film-button'
import { LargePicture, NextInLine } from './large-picture'
import { LightboxCaption } from './lightbox-caption'
import type { Picture } from './picture'
import type { Zoom } from './zoom/use-zoom'
import { zoomByKey } from './zoom/zoom-by-key'
import { ZoomStage } from './zoom/zoom-stage'

/** A picture and those that the arrows lead to. */
export type Opened = { picture: Picture; previous: Picture | null; next: Picture | null }

/** Whoever wants the details beside one picture wants them beside the next. */
let isDetailedAtLast = false

/**
 * A picture on dark ground, with its neighbours one key, button or swipe away. Open while `opened` is not null.
 * @param props.onLeave called instead of `onClose` before another page is shown
 * @param props.actions more that can be done with a picture where it was opened
 */
export function Lightbox({
  opened,
  onShow,
  onClose,
  onLeave = onClose,
  actions,
}: {
  opened: Opened | null
  onShow: (picture: Picture) => void
  onClose: () => void
  onLeave?: () => void
  actions?: (picture: Picture, refreshDetails: () => void) => ReactNode
}) {
  const zoom = useRef<Zoom>(null)
  const [isDetailed, setDetailed] = useState(isDetailedAtLast)
  const { picture = null, previous = null, next = null } = opened ?? {}
  const details = usePictureDetails(picture?.id ?? null)
  const step = (to: Picture | null) => to && onShow(to)
  const press = (event: KeyboardEvent) => {
    if (isTyping(event.target) || (zoom.current && zoomByKey(event, zoom.current))) return
    if (event.key === 'ArrowLeft') step(previous)
    if (event.key === 'ArrowRight') step(next)
  }
  const toggleDetails = () => {
    isDetailedAtLast = !isDetailed
    setDetailed(isDetailedAtLast)
  }
  return (
    <Dialog
      open={picture !== null}
      onClose={onClose}
      onKeyDown={press}
      label="Picture"
      className={`${ground} ${isDetailed ? 'wide:grid-cols-[minmax(0,1fr)_23rem]' : ''}`}
    >
      {picture && (
        <>
          <ZoomStage
            key={picture.id}
            zoomRef={zoom}
            onSwipe={{ left: () => step(next), right: () => step(previous) }}
            onLeave={onClose}
            className="col-start-1 row-start-1"
          >
            {({ view }) => <LargePicture picture={picture} view={view} />}
          </ZoomStage>
          <FilmButton
            icon={X}
            word="Close"
            shape="round"
            className="col-start-1 row-start-1 mt-3 mr-4 self-start justify-self-end"
            onClick={onClose}
          />
          <FilmButton
            icon={ChevronLeft}
            word="Previous picture"
            shape="round"
            className="col-start-1 row-start-1 ml-5 self-center justify-self-start"
            onClick={() => step(previous)}
            aria-disabled={!previous}
          />
          <FilmButton
            icon={ChevronRight}
            word="Next picture"
            shape="round"
            className="col-start-1 row-start-1 mr-5 self-center justify-self-end"
            onClick={() => step(next)}
            aria-disabled={!next}
          />
          <NextInLine pictures={[previous, next]} />
          <LightboxCaption
            picture={picture}
            details={details.value}
            isDetailed={isDetailed}
            onDetails={toggleDetails}
            onShow={onShow}
            onLeave={onLeave}
            actions={actions?.(picture, details.refresh)}
          />
          {isDetailed && <PictureDetails key={picture.id} picture={picture} details={details} />}
        </>
      )}
    </Dialog>
  )
}

const ground =
  'h-dvh max-h-none w-screen max-w-none grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] bg-film! text-film-text! open:grid [@media(max-height:30rem)]:grid-rows-[minmax(80vh,1fr)_auto] [@media(max-height:30rem)]:overflow-y-auto [&_:focus-visible]:outline-film-print'

/** Keys belong to what is being written. */
const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('textarea, input, select')
