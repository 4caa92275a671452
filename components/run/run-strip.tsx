import { memo, useState } from 'react'
import { PictureFrame } from '@/components/picture/picture-frame'
import { sizeWords } from '@/lib/provider/sizes'
import type { Failure } from '@/lib/result'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { FilmStrip } from './film-strip'
import { frameShape, frameWidth } from './frame-shape'
import { RefusalNotice } from './refusal-notice'
import { RunStatus } from './run-status'
import { WaitingFrame } from './waiting-frame'

/**
 * A run's pictures as a strip of film. Its frames keep the shape they started with: a picture of another shape is
 * shown whole inside it.
 * @param props.isFirst near the top of the page: its pictures are loaded at once
 */
export const RunStrip = memo(function RunStrip({ run, isFirst = false }: { run: RunView; isFirst?: boolean }) {
  const [shape] = useState(() => frameShape(run))
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const waiting = isUnderWay(run.state) ? Math.max(0, run.settings.n - run.images.length) : 0
  const count = run.images.length + waiting
  return (
    <>
      {count > 0 && (
        <FilmStrip
          shape={shape}
          count={count}
          number={run.number}
          size={sizeWords(run.settings.size).replace(' × ', '×')}
        >
          {run.images.map((image, position) => (
            <PictureFrame
              key={image.id}
              run={run}
              image={image}
              position={position}
              shape={shape}
              width={frameWidth(shape, count)}
              isFirst={isFirst}
              onRefusal={setRefusal}
            />
          ))}
          {Array.from({ length: waiting }, (_, position) => position).map(position => (
            <WaitingFrame key={position} run={run} shape={shape} />
          ))}
        </FilmStrip>
      )}
      {/* In one place whatever becomes of the film: a region that is put in with its text is not announced. */}
      <RunStatus run={run} />
      {refusal && <RefusalNotice failure={refusal} />}
    </>
  )
})
