'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ForEditors } from '@/components/access/may-edit'
import { PictureViewer } from '@/components/picture/picture-viewer'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import { CancelRun } from './cancel-run'
import { ConnectionLine } from './connection-line'
import { useRun } from './live-runs'
import { QueueBanner } from './queue-banner'
import { RunFigures } from './run-figures'
import { RunOutcome } from './run-outcome'
import { RunStrip } from './run-strip'

/** The run's film on its own page, as it fills. */
export function LiveStrip({ run: atFirst }: { run: RunView }) {
  const run = useRun(atFirst.id) ?? atFirst
  useFactsWhenDone(run)
  return (
    <section tabIndex={-1} aria-label="Pictures" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <ConnectionLine />
      {isUnderWay(run.state) && <QueueBanner />}
      <div className="flex flex-wrap items-baseline gap-x-3.5">
        <p className="font-mono text-edge text-soft">
          <RunFigures run={run} />
        </p>
        <ForEditors>
          <CancelRun run={run} />
        </ForEditors>
      </div>
      <PictureViewer runs={[run]}>
        <RunStrip run={run} isFirst />
      </PictureViewer>
      <RunOutcome run={run} />
    </section>
  )
}

/** Cost, attempts and sizes around the strip come from the server: they are asked for again when the run ends. */
function useFactsWhenDone({ state }: RunView) {
  const router = useRouter()
  const [wasUnderWay] = useState(() => isUnderWay(state))
  const isDone = !isUnderWay(state)
  useEffect(() => {
    if (wasUnderWay && isDone) router.refresh()
  }, [wasUnderWay, isDone, router])
}
