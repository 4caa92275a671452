import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Dialog } from '@/components/ui/dialog'
import type { RunView } from '@/lib/run/schema'
import { FilmButton } from './film-button'
import { LargePicture, NextInLine } from './large-picture'
import { LightboxCaption } from './lightbox-caption'
import { type Picture, picturesOf } from './pictures-of'
import { useSwipe } from './use-swipe'

/** A picture on dark ground, with its neighbours one key, button or swipe away. Open while `imageId` is not null. */
export function Lightbox({
  runs,
  imageId,
  onShow,
  onClose,
}: {
  runs: readonly RunView[]
  imageId: string | null
  onShow: (imageId: string) => void
  onClose: () => void
}) {
  const pictures = imageId === null ? [] : runs.flatMap(picturesOf)
  const at = pictures.findIndex(({ image }) => image.id === imageId)
  const [picture, previous, next] = [pictures[at], pictures[at - 1], pictures[at + 1]]
  const step = (to: Picture | undefined) => to && onShow(to.image.id)
  const swipe = useSwipe({ left: () => step(next), right: () => step(previous) })
  const turn = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') step(previous)
    if (event.key === 'ArrowRight') step(next)
  }
  return (
    <Dialog
      open={picture !== undefined}
      onClose={onClose}
      onKeyDown={turn}
      label="Picture"
      className="h-dvh max-h-none w-screen max-w-none grid-cols-[minmax(0,1fr)] grid-rows-[1fr_auto] touch-pan-y touch-pinch-zoom bg-film! [@media(max-height:30rem)]:grid-rows-[minmax(80vh,1fr)_auto] [@media(max-height:30rem)]:overflow-y-auto text-film-text! open:grid [&_:focus-visible]:outline-film-print"
      {...swipe}
    >
      {picture && (
        <>
          <FilmButton icon={X} word="Close" shape="round" className="absolute top-3 right-4" onClick={onClose} />
          <LargePicture key={picture.image.id} picture={picture} />
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
          <LightboxCaption picture={picture} onClose={onClose} />
        </>
      )}
    </Dialog>
  )
}
