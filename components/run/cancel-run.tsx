import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { RunView } from '@/lib/run/schema'
import { isWaiting, mayCancel } from './cancellable'
import { passFocus, takeFocus } from './focus'
import { Question } from './question'
import { RefusalLine } from './refusal-line'
import { useCancelRun } from './use-cancel-run'

const question = 'The request has left. Stop waiting? The picture may still be charged.'

/** Cancels a run under way. Once its request has left that saves nothing, so it is asked about first. */
export function CancelRun({ run }: { run: RunView }) {
  const [stage, setStage] = useState<'button' | 'asking' | 'left'>('button')
  const ask = () => setStage('asking')
  const keepWaiting = () => setStage('left')
  const { refusal, isCancelling, cancel } = useCancelRun(run.id, ask)
  if (!mayCancel(run)) return refusal && <RefusalLine failure={refusal} className="basis-full" />
  const isAsking = stage === 'asking'
  return (
    <div ref={passFocus} className={isAsking ? 'mt-2.5 grid basis-full gap-2' : 'flex items-baseline gap-x-3'}>
      {isAsking ? (
        <Question text={question} onLeave={keepWaiting}>
          <Button onClick={() => cancel(true)} aria-disabled={isCancelling} className="aria-disabled:opacity-60">
            Stop waiting
          </Button>
          <Button onClick={keepWaiting}>Keep waiting</Button>
        </Question>
      ) : (
        <Button
          variant="plain"
          ref={stage === 'left' ? takeFocus : undefined}
          onClick={() => (isWaiting(run) ? cancel(false) : ask())}
          aria-label={`Cancel run ${run.number}`}
          aria-disabled={isCancelling}
          className="min-h-6! text-small aria-disabled:opacity-60 pointer-coarse:-my-2.5 pointer-coarse:min-h-11!"
        >
          Cancel
        </Button>
      )}
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}
