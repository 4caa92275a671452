import { useTransition } from 'react'
import type { Failure } from '@/lib/result'
import { runAgain } from '@/lib/run/actions'
import type { RunView } from '@/lib/run/schema'
import { answerOf } from './answer-of'
import { pageKeys } from './page-keys'

/**
 * Starts the same run once more.
 * @param on.started gets the new run; `on.refused` why there is none, or null at each press
 */
export function useRunAgain(
  runId: string,
  on: { started: (run: RunView) => void; refused: (failure: Failure | null) => void },
): { isStarting: boolean; start: () => void } {
  const [isStarting, startTransition] = useTransition()
  const start = () =>
    startTransition(async () => {
      on.refused(null)
      const key = pageKeys().current(runId)
      const { result, isAnswered } = await answerOf(runAgain({ runId, key }))
      if (isAnswered) pageKeys().answered(runId, key)
      if (result.ok) on.started(result.value.run)
      else on.refused(result.error)
    })
  return { isStarting, start }
}
