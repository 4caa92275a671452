'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ConnectionLine } from '@/components/run/connection-line'
import { useRuns } from '@/components/run/live-runs'
import { QueueBanner } from '@/components/run/queue-banner'
import type { ExperimentView } from '@/lib/experiment/view'
import { isUnderWay } from '@/lib/run/schema'
import { AddPairs } from './add-pairs'
import { CancelPictures } from './cancel-pictures'
import { OpenVoting } from './open-voting'
import { VoteLink } from './vote-link'

/** What is to be done next. */
export function ExperimentStage({ experiment }: { experiment: ExperimentView }) {
  const { state, runs, id } = experiment
  const ids = new Set(runs.map(run => run.id))
  const underWay = useRuns().filter(run => ids.has(run.id) && isUnderWay(run.state))
  useNextState(state === 'generating' && underWay.length === 0)
  if (state === 'closed') return null
  if (state === 'open') return <VoteLink experiment={experiment} />
  return (
    <div tabIndex={-1} className="grid gap-5">
      <ConnectionLine />
      {underWay.length > 0 && <QueueBanner />}
      {state === 'ready' && <OpenVoting experiment={experiment} />}
      <div className="flex flex-wrap items-start gap-3">
        {state === 'ready' && <AddPairs experiment={experiment} />}
        {state === 'generating' && <CancelPictures id={id} />}
      </div>
    </div>
  )
}

const againMs = 2_000

/** That every picture has come or failed, the event stream tells; what follows from it, the server. */
function useNextState(isOver: boolean): void {
  const router = useRouter()
  useEffect(() => {
    if (!isOver) return
    // The pages of the router are outside React, and only a request brings a newer one. The last run may have been told of
    // a moment before its pair is settled.
    router.refresh()
    const timer = setInterval(() => router.refresh(), againMs)
    return () => clearInterval(timer)
  }, [isOver, router])
}
