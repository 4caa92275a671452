import { BlankFrame } from '@/components/run/blank-frame'
import { FilmStrip } from '@/components/run/film-strip'

const square = { width: 1, height: 1 }

/** Nothing was tested yet. */
export function NoExperiments() {
  return (
    <div className="grid gap-5">
      <FilmStrip shape={square} count={2} number={null} size="">
        <BlankFrame shape={square} />
        <BlankFrame shape={square} />
      </FilmStrip>
      <p className="max-w-[62ch] text-soft">
        An experiment shows people two pictures at a time, without a word of which is which, and says whether they
        prefer one prompt, and how sure that is.
      </p>
    </div>
  )
}
