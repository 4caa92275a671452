import type { CSSProperties, ReactNode } from 'react'
import type { Size } from '@/lib/provider/sizes'
import { frameWidth } from './frame-shape'
import { StripEdge } from './strip-edge'

/** Between frames, and beside them to the strip's ends. */
const gapPx = 10
const endPx = 14

/** A dark strip of frames with the edge print above and below: as long as its frames need, or as there is room. */
export function FilmStrip({
  shape,
  count,
  number,
  size,
  children,
}: {
  shape: Size
  count: number
  /** The run's number, null on unexposed film. */
  number: number | null
  size: string
  children: ReactNode
}) {
  const strip = stripStyle(shape, count)
  return (
    <div
      style={strip.length}
      className="@container rounded-strip bg-film px-3.5 text-film-print [&_:focus-visible]:outline-film-print"
    >
      <StripEdge prints={number === null ? ['PROOFSHEET'] : ['PROOFSHEET', `▸ ${number}`, size, `▸ ${number}A`]} />
      <div style={strip.frames} className="grid gap-2.5">
        {children}
      </div>
      <StripEdge prints={number === null ? ['▸'] : ['▸', `${number}`, '▸', `${number}A`]} />
    </div>
  )
}

/**
 * As many columns as fit, but never more than frames: a column is at least an equal part of the strip. On a phone at
 * least two stand side by side, unless the picture is a panorama.
 */
function stripStyle(shape: Size, count: number): { length: CSSProperties; frames: CSSProperties } {
  const width = frameWidth(shape, count)
  const gaps = (count - 1) * gapPx
  const least = shape.width >= 2 * shape.height ? '100%' : `(100% - ${gapPx}px) / 2`
  return {
    length: { width: `min(100%, ${count * width + gaps + 2 * endPx}px)` },
    frames: {
      gridTemplateColumns: `repeat(auto-fill, minmax(max(min(${Math.round(width * 0.85)}px, ${least}), (100% - ${gaps}px) / ${count}), 1fr))`,
    },
  }
}
