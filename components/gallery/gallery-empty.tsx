import { FilmStrip } from '@/components/run/film-strip'
import { BlankFrame } from '@/components/run/waiting-frame'

const SQUARE = { width: 1, height: 1 }

/** Before the first run: film with nothing on it. */
export function GalleryEmpty() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <BlankStrip />
      <p className="max-w-[62ch] text-soft">
        Your pictures will appear here, newest first. Press Generate to make the first strip.
      </p>
    </div>
  )
}

export function BlankStrip() {
  return (
    <FilmStrip shape={SQUARE} count={3} number={null} size="">
      <BlankFrame shape={SQUARE} />
      <BlankFrame shape={SQUARE} />
      <BlankFrame shape={SQUARE} />
    </FilmStrip>
  )
}
