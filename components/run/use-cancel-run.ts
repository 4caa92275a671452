import { useState, useTransition } from 'react'
import { useToast } from '@/components/ui/toaster'
import type { Failure } from '@/lib/result'
import { cancelRun } from '@/lib/run/actions'
import { answerOf } from './answer-of'
import { useRunStore } from './live-runs'

/**
 * Cancels a run: at once while it waits; a request that has left is only no longer waited for.
 * @param onLeft told when the request has left after all: the press crossed it, and nothing was done
 */
export function useCancelRun(runId: string, onLeft: () => void) {
  const store = useRunStore()
  const toast = useToast()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [isCancelling, startTransition] = useTransition()

  /** @param mayBeCharged the person knows that the request may have left */
  const cancel = (mayBeCharged: boolean) => {
    if (isCancelling) return
    startTransition(async () => {
      setRefusal(null)
      const { result } = await answerOf(cancelRun({ runId, mayBeCharged }))
      if (!result.ok) return result.error.kind === 'ask-first' ? onLeft() : setRefusal(result.error)
      store.receive([result.value.run])
      if (result.value.run.state === 'cancelled') toast('Cancelled. Nothing was charged.')
    })
  }
  return { refusal, isCancelling, cancel }
}
