import { BlankFrame } from '@/components/run/blank-frame'
import { FilmStrip } from '@/components/run/film-strip'

const square = { width: 1, height: 1 }

/** Before the first run: film with nothing on it. */
export function GalleryEmpty() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <FilmStrip shape={square} count={3} number={null} size="">
        <BlankFrame shape={square} />
        <BlankFrame shape={square} />
        <BlankFrame shape={square} />
      </FilmStrip>
      <p className="max-w-[62ch] text-soft">
        Your images will appear here, newest first. Press Generate to make the first ones.
      </p>
    </div>
  )
}
