import { useTransition } from 'react'
import type { Failure } from '@/lib/result'
import { runAgain } from '@/lib/run/actions'
import type { RunView } from '@/lib/run/schema'
import { againKeys } from './again-key'
import { answerOf } from './answer-of'
import { mintKey } from './mint-key'
import { tabShelf } from './shelf'

let keys: ReturnType<typeof againKeys> | null = null

/** One for the page, made at the first press: every button of a run must find the same key. */
function pageKeys() {
  keys ??= againKeys({ shelf: tabShelf(), now: Date.now, mint: mintKey })
  return keys
}

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
