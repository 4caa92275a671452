import { useState, useTransition } from 'react'
import { runAgain } from '@/lib/run/actions'
import type { RunView } from '@/lib/run/schema'
import { createAgainKey } from './again-key'
import { answerOf } from './answer-of'

/**
 * Starts the same run once more.
 * @param on.started gets the new run; `on.refused` the sentence that says why there is none, or null at each press
 */
export function useRunAgain(
  runId: string,
  on: { started: (run: RunView) => void; refused: (sentence: string | null) => void },
): { isStarting: boolean; start: () => void } {
  const [againKey] = useState(createAgainKey)
  const [isStarting, startTransition] = useTransition()
  const start = () =>
    startTransition(async () => {
      on.refused(null)
      const { result, isAnswered } = await answerOf(runAgain({ runId, key: againKey.current() }))
      if (isAnswered) againKey.answered()
      if (result.ok) on.started(result.value.run)
      else on.refused(result.error.message)
    })
  return { isStarting, start }
}
