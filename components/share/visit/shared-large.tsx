import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { FilmButton } from '@/components/picture/film-button'
import { PicturePrompt } from '@/components/picture/picture-prompt'
import type { Zoom } from '@/components/picture/zoom/use-zoom'
import { zoomByKey } from '@/components/picture/zoom/zoom-by-key'
import { ZoomStage } from '@/components/picture/zoom/zoom-stage'
import { transformOf } from '@/components/picture/zoom/zoom-view'
import { Dialog } from '@/components/ui/dialog'
import { sizeText, sizeWords } from '@/lib/provider/sizes'
import type { SharedImage } from '@/lib/share/schema'
import { sharedRendition } from './shared-picture-source'

const largePx = 1280

/**
 * A shared picture on dark ground, its neighbours one key, button or swipe away.
 * @param props.at its place among the pictures; null while none is open
 */
export function SharedLarge({
  path,
  pictures,
  at,
  onShow,
  onClose,
}: {
  path: string
  pictures: readonly SharedImage[]
  at: number | null
  onShow: (at: number) => void
  onClose: () => void
}) {
  const zoom = useRef<Zoom>(null)
  const picture = at === null ? null : (pictures[at] ?? null)
  const step = (by: 1 | -1) => at !== null && pictures[at + by] && onShow(at + by)
  const press = (event: KeyboardEvent) => {
    if (zoom.current && zoomByKey(event, zoom.current)) return
    if (event.key === 'ArrowLeft') step(-1)
    if (event.key === 'ArrowRight') step(1)
  }
  return (
    <Dialog open={picture !== null} onClose={onClose} onKeyDown={press} label="Picture" className={ground}>
      {picture && (
        <>
          <ZoomStage
            key={picture.n}
            zoomRef={zoom}
            onSwipe={{ left: () => step(1), right: () => step(-1) }}
            onLeave={onClose}
            className="col-start-1 row-start-1"
          >
            {({ view }) => (
              <img
                src={sharedRendition(path, picture.n, largePx)}
                width={picture.width}
                height={picture.height}
                alt={picture.alt}
                draggable={false}
                style={{
                  width: `min(100cqw - 2rem, ${Math.min(picture.width, largePx)}px, (100cqh - 2rem) * ${picture.width / picture.height})`,
                  backgroundImage: `url(${sharedRendition(path, picture.n, 640)})`,
                  transform: transformOf(view),
                }}
                className="h-auto max-w-none bg-contain select-none"
              />
            )}
          </ZoomStage>
          <FilmButton
            icon={X}
            word="Close"
            shape="round"
            className="col-start-1 row-start-1 mt-3 mr-4 self-start justify-self-end"
            onClick={onClose}
          />
          {pictures.length > 1 && (
            <>
              <FilmButton
                icon={ChevronLeft}
                word="Previous picture"
                shape="round"
                className="col-start-1 row-start-1 ml-5 self-center justify-self-start"
                onClick={() => step(-1)}
                aria-disabled={at === 0}
              />
              <FilmButton
                icon={ChevronRight}
                word="Next picture"
                shape="round"
                className="col-start-1 row-start-1 mr-5 self-center justify-self-end"
                onClick={() => step(1)}
                aria-disabled={at === pictures.length - 1}
              />
            </>
          )}
          <div className="col-start-1 row-start-2 grid gap-2 px-4 pb-4 wide:px-7 wide:pb-6">
            <p className="flex items-center gap-x-5 font-mono text-edge text-film-print">
              <span aria-live="polite">
                ▸ {picture.n} of {pictures.length}
              </span>
              <span>{sizeWords(sizeText(picture))}</span>
            </p>
            <PicturePrompt key={picture.n} prompt={picture.alt} />
          </div>
        </>
      )}
    </Dialog>
  )
}

const ground =
  'h-dvh max-h-none w-screen max-w-none grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] bg-film! text-film-text! open:grid [&_:focus-visible]:outline-film-print'
