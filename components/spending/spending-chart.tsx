'use client'

import { type CSSProperties, type PointerEvent, useState } from 'react'
import type { Chart } from '@/lib/spending/chart'
import type { By } from '@/lib/spending/period'
import { type Mark, SpendingFilm } from './spending-film'

/**
 * The film of spending with a loupe over it. The loupe is the thumb of a native range: one stop for Tab, arrow keys,
 * a finger or a mouse move it, and its value is the day in words.
 */
export function SpendingChart({ by, ...film }: { by: By; marks: Mark[]; chart: Chart; print: string }) {
  const count = film.marks.length
  const [place, setPlace] = useState(count - 1)
  const mark = film.marks[place]
  const width: CSSProperties & { '--loupe': string } = { '--loupe': `${100 / count}%` }
  const follow = ({ currentTarget, clientX, pointerType }: PointerEvent<HTMLInputElement>) => {
    if (pointerType !== 'mouse') return
    const { left, width } = currentTarget.getBoundingClientRect()
    setPlace(Math.max(0, Math.min(count - 1, Math.floor(((clientX - left) / width) * count))))
  }
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-lead">{mark?.words}</span>
        <span className="text-small text-soft">{mark?.name}</span>
      </p>
      <SpendingFilm {...film}>
        <input
          type="range"
          aria-label={by === 'day' ? 'Day' : 'Month'}
          aria-valuetext={`${mark?.name}: ${mark?.words}`}
          min={0}
          max={count - 1}
          value={place}
          onChange={event => setPlace(event.target.valueAsNumber)}
          onPointerMove={follow}
          style={width}
          className={loupe}
        />
      </SpendingFilm>
    </div>
  )
}

/** Both browsers' names of the thumb: a frame's width and the film's height. */
const loupe = [
  'absolute inset-0 size-full touch-pan-y cursor-crosshair appearance-none bg-transparent',
  '[&::-webkit-slider-runnable-track]:h-full [&::-webkit-slider-thumb]:h-full [&::-webkit-slider-thumb]:w-(--loupe)',
  '[&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-frame',
  '[&::-webkit-slider-thumb]:border-2 [&::-webkit-slider-thumb]:border-film-print',
  '[&::-moz-range-track]:h-full [&::-moz-range-thumb]:box-border [&::-moz-range-thumb]:h-full',
  '[&::-moz-range-thumb]:w-(--loupe) [&::-moz-range-thumb]:rounded-frame [&::-moz-range-thumb]:border-2',
  '[&::-moz-range-thumb]:border-film-print [&::-moz-range-thumb]:bg-transparent',
].join(' ')
