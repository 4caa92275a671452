'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Failure } from '@/lib/result'
import type { RunView } from '@/lib/run/schema'
import { RefusalLine } from './refusal-line'
import { useRunAgain } from './use-run-again'
import { useShowRun } from './use-show-run'

/** Starts the run once more and shows the new one; a refusal stands beside the button. */
export function RunAgainButton({ run }: { run: RunView }) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const showRun = useShowRun()
  const { isStarting, start } = useRunAgain(run.id, {
    started: started => showRun(started, true),
    refused: setRefusal,
  })
  return (
    <div className="grid gap-1.5">
      <Button onClick={start} aria-disabled={isStarting} className="justify-self-start aria-disabled:opacity-60">
        {run.charge === 'perhaps' ? 'Run again (may be charged twice)' : 'Run again'}
      </Button>
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}
