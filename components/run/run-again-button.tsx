'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { RunView } from '@/lib/run/schema'
import { useRunAgain } from './use-run-again'
import { useShowRun } from './use-show-run'

/** Starts the run once more and shows the new one; a refusal stands beside the button. */
export function RunAgainButton({ run }: { run: RunView }) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const showRun = useShowRun()
  const { isStarting, start } = useRunAgain(run.id, {
    started: started => showRun(started, true),
    refused: setRefusal,
  })
  return (
    <div className="grid gap-1.5">
      <Button onClick={start} aria-disabled={isStarting} className="justify-self-start aria-disabled:opacity-60">
        {run.failure?.charge === 'perhaps' ? 'Run again (may be charged twice)' : 'Run again'}
      </Button>
      {refusal && (
        <p role="alert" className="max-w-[40ch] border-l-3 border-mark pl-2 text-small">
          {refusal}
        </p>
      )}
    </div>
  )
}
