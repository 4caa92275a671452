import { passFocus } from '@/components/run/focus'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toaster'
import { cancelSweep } from '@/lib/sweep/actions'
import { countOf } from '@/lib/sweep/words'

/** Cancels what has not been sent: free, and so without a question. */
export function CancelWaiting({ sweepId, waiting }: { sweepId: string; waiting: number }) {
  const toast = useToast()
  const { isAsking, refusal, press } = useAction(
    () => cancelSweep({ sweepId }),
    ({ cancelled }) =>
      toast(`${countOf(cancelled, 'run')} cancelled. Nothing was charged for ${cancelled === 1 ? 'it' : 'them'}.`),
  )
  return (
    <div ref={passFocus} className="grid gap-1.5">
      <Button onClick={press} aria-disabled={isAsking} className="aria-disabled:opacity-60">
        Cancel {waiting === 1 ? 'the one that waits' : `the ${waiting} that wait`}
      </Button>
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}
