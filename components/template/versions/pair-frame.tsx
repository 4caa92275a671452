import { useState } from 'react'
import { PictureFrame } from '@/components/picture/picture-frame'
import { BlankFrame } from '@/components/run/blank-frame'
import { RefusalLine } from '@/components/run/refusal-line'
import { RunStatus } from '@/components/run/run-status'
import { WaitingFrame } from '@/components/run/waiting-frame'
import type { Size } from '@/lib/provider/sizes'
import type { Failure } from '@/lib/result'
import { isUnderWay, type RunView } from '@/lib/run/schema'

/** Width of one of two frames on a wide screen, px. */
const framePx = 330

/** A run's best picture: the starred one, else the first. Unexposed film where there is none. */
export function PairFrame({ run, shape, isFirst }: { run: RunView | null; shape: Size; isFirst: boolean }) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const position = Math.max(0, run?.images.findIndex(image => image.isStarred) ?? 0)
  const image = run?.images[position]
  if (!run) return <BlankFrame shape={shape} />
  return (
    <div>
      {image ? (
        <PictureFrame
          run={run}
          image={image}
          position={position}
          shape={shape}
          width={framePx}
          isFirst={isFirst}
          onRefusal={setRefusal}
        />
      ) : isUnderWay(run.state) ? (
        <WaitingFrame run={run} shape={shape} />
      ) : (
        <BlankFrame shape={shape} />
      )}
      <RunStatus key={run.id} run={run} />
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}
