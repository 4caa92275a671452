import { useState } from 'react'
import { frameShape } from '@/components/run/frame-shape'
import { useRun } from '@/components/run/live-runs'
import { StripEdge } from '@/components/run/strip-edge'
import type { SameInputs } from '@/lib/run/same-inputs'
import type { RunView } from '@/lib/run/schema'
import type { Field } from '@/lib/template/schema'
import { PairCaption } from './pair-caption'
import { PairFrame } from './pair-frame'
import { PairInputs } from './pair-inputs'

const square = { width: 1, height: 1 }

/** One film of two frames: what the older and the newer version made of the same inputs. */
export function PicturePair({
  pair,
  fields,
  from,
  to,
  isFirst,
}: {
  pair: SameInputs
  fields: readonly Pick<Field, 'name' | 'label'>[]
  from: number
  to: number
  isFirst: boolean
}) {
  // What was started here belongs to the side that was missing; after a reload the server knows that too.
  const [startedId, setStartedId] = useState<string | null>(null)
  const older = useSide(pair.from, startedId)
  const newer = useSide(pair.to, startedId)
  const [shape] = useState(() => {
    const made = pair.from ?? pair.to
    return made ? frameShape(made) : square
  })
  const sides = [
    { version: from, run: older },
    { version: to, run: newer },
  ]
  return (
    <li className="grid max-w-2xl grid-cols-[minmax(0,1fr)] content-start gap-2.5">
      <PairInputs values={pair.values} fields={fields} />
      <div className="@container rounded-strip bg-film px-3.5 text-film-print [&_:focus-visible]:outline-film-print">
        <StripEdge prints={sides.map(({ version }) => `VERSION ${version}`)} />
        <div className="grid grid-cols-2 gap-2.5">
          {sides.map(({ version, run }) => (
            <PairFrame key={version} run={run} shape={shape} isFirst={isFirst} />
          ))}
        </div>
        <StripEdge prints={['▸', '▸']} />
      </div>
      <div className="grid grid-cols-2 gap-x-2.5 px-3.5 text-small">
        {sides.map(({ version, run }) => (
          <PairCaption
            key={version}
            version={version}
            run={run}
            source={pair.from ?? pair.to}
            offer={pair.offer}
            onStarted={setStartedId}
          />
        ))}
      </div>
    </li>
  )
}

/** The run of one side as it stands now. */
function useSide(made: RunView | null, startedId: string | null): RunView | null {
  const live = useRun(made?.id ?? startedId ?? '')
  return live ?? made
}
