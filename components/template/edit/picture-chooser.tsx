import { useEffect, useEffectEvent, useRef } from 'react'
import { rendition } from '@/components/picture/picture-source'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { type ChoosablePicture, usePictures } from './use-pictures'

type Choosing = { label: string; chosen: string; onChoose: (imageId: string) => void; onClose: () => void }

/**
 * Takes a picture from the gallery.
 * @param props.chosen the id of the picture that is taken now, empty for none
 */
export function PictureChooser({ open, ...choosing }: Choosing & { open: boolean }) {
  return (
    <Dialog
      open={open}
      onClose={choosing.onClose}
      label={choosing.label}
      className="max-h-[85dvh] w-[min(46rem,100vw-2rem)] rounded-control border border-line"
    >
      <div className="sticky top-0 z-10 flex items-center justify-between border-b border-line bg-paper py-3 pr-3 pl-5">
        <h2 className="text-lead font-bold">{choosing.label}</h2>
        <Button variant="plain" className="px-3 text-small" onClick={choosing.onClose}>
          Close
        </Button>
      </div>
      <Pictures {...choosing} />
    </Dialog>
  )
}

function Pictures({ chosen, onChoose }: Choosing) {
  const { pictures, hasMore, isLoading, hasFailed, load } = usePictures()
  const listRef = useRef<HTMLUListElement>(null)
  // The pictures come from the server, and only once somebody wants to choose.
  const loadFirst = useEffectEvent(load)
  useEffect(() => void loadFirst(), [])

  const loadOlder = async () => {
    const next = pictures.length
    await load()
    // The button may be gone; the first of the new pictures is where one goes on.
    listRef.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div aria-busy={isLoading} className="grid gap-4 p-5">
      <p role="status" className="text-small text-soft empty:hidden">
        {sentenceOf(pictures.length, hasMore, isLoading, hasFailed)}
      </p>
      <ul ref={listRef} className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-2.5 empty:hidden">
        {pictures.map(picture => (
          <li key={picture.image.id}>
            <PictureButton picture={picture} isChosen={picture.image.id === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {(pictures.length > 0 || hasFailed) && hasMore && (
        <Button className="justify-self-start" aria-disabled={isLoading} onClick={loadOlder}>
          {hasFailed ? 'Try again' : 'Load older'}
        </Button>
      )}
    </div>
  )
}

function sentenceOf(count: number, hasMore: boolean, isLoading: boolean, hasFailed: boolean): string {
  if (hasFailed) return 'The pictures did not come.'
  if (isLoading) return 'Loading pictures…'
  return count === 0 && !hasMore ? 'There are no pictures yet. Make some in the playground.' : ''
}

function PictureButton({
  picture: { image, run },
  isChosen,
  onChoose,
}: {
  picture: ChoosablePicture
  isChosen: boolean
  onChoose: (imageId: string) => void
}) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={() => onChoose(image.id)}
      className="block aspect-square w-full overflow-hidden rounded-frame bg-film-frame aria-pressed:outline-3 aria-pressed:outline-offset-2 aria-pressed:outline-mark"
    >
      <img
        src={rendition(image.id, 320)}
        alt={`Run ${run.number}, ${image.position + 1} of ${run.images.length}: ${run.prompt}`}
        loading="lazy"
        decoding="async"
        className="size-full object-contain"
      />
    </button>
  )
}
