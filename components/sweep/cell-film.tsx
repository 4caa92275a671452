import { useState } from 'react'
import { frameShape } from '@/components/run/frame-shape'
import { StripEdge } from '@/components/run/strip-edge'
import { WaitingFrame } from '@/components/run/waiting-frame'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { CellFrame } from './cell-frame'

/** Frames side by side in a cell, and how wide each is, px. */
const mostAbreast = 3
const widths = { 1: 168, 2: 132, 3: 108 }

/** The pictures of a cell on a piece of film; unexposed frames while they are awaited. Nothing where none will come. */
export function CellFilm({ run, name }: { run: RunView; name: string }) {
  const [shape] = useState(() => frameShape(run))
  const waiting = isUnderWay(run.state) ? Math.max(0, run.settings.n - run.images.length) : 0
  const count = run.images.length + waiting
  if (count === 0) return null
  const abreast = Math.min(count, mostAbreast) as keyof typeof widths
  const width = Math.round(widths[abreast] * Math.sqrt(shape.width / shape.height))
  return (
    <div className="w-max rounded-strip bg-film px-2.5 text-film-print [&_:focus-visible]:outline-film-print">
      <StripEdge prints={[`▸ ${run.number}`]} />
      <div style={{ gridTemplateColumns: `repeat(${abreast}, ${width}px)` }} className="grid gap-2">
        {run.images.map((image, position) => (
          <CellFrame
            key={image.id}
            image={image}
            name={`picture ${position + 1} of ${run.images.length}: ${name}`}
            shape={shape}
            width={width}
          />
        ))}
        {Array.from({ length: waiting }, (_, position) => position).map(position => (
          <WaitingFrame key={position} run={run} shape={shape} />
        ))}
      </div>
      <StripEdge prints={['▸']} />
    </div>
  )
}
