import { useRouter } from 'next/navigation'
import { runAddress } from '@/components/run/addresses'
import { takeFocus } from '@/components/run/focus'
import { useRunAgain } from '@/components/run/use-run-again'
import { Button } from '@/components/ui/button'
import type { UnresolvedRun } from '@/lib/spending/view'
import type { ChargeQuestion } from './use-charge-answer'

/** What can be done about a run that may have been charged. */
export function ChargeChoices({ run, charge }: { run: Pick<UnresolvedRun, 'id' | 'number'>; charge: ChargeQuestion }) {
  const router = useRouter()
  const again = useRunAgain(run.id, {
    started: started => router.push(runAddress(started.id)),
    refused: charge.refuse,
  })
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-2">
      <Button
        ref={charge.isReopened ? takeFocus : undefined}
        aria-label={`It was charged: run ${run.number}`}
        aria-disabled={charge.isAsking}
        onClick={() => charge.resolve('charged')}
      >
        It was charged
      </Button>
      <Button
        aria-label={`It was not charged: run ${run.number}`}
        aria-disabled={charge.isAsking}
        onClick={() => charge.resolve('not-charged')}
      >
        It was not charged
      </Button>
      <Button variant="plain" aria-disabled={again.isStarting} onClick={again.start} className="text-small">
        Run again (may be charged twice)
      </Button>
    </div>
  )
}
