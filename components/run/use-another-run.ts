import { useTransition } from 'react'
import type { Failure, Result } from '@/lib/result'
import type { RunView } from '@/lib/run/schema'
import { answerOf } from './answer-of'
import { pageKeys } from './page-keys'

/** What comes of a press: the new run, or why there is none; null at each press. */
export type AnotherRun = { started: (run: RunView) => void; refused: (failure: Failure | null) => void }

/**
 * Starts a run from another one.
 * @param wish what is pressed for: presses of one wish that come together are one press
 */
export function useAnotherRun(
  wish: string,
  ask: (key: string) => Promise<Result<{ run: RunView }>>,
  on: AnotherRun,
): { isStarting: boolean; start: () => void } {
  const [isStarting, startTransition] = useTransition()
  const start = () =>
    startTransition(async () => {
      on.refused(null)
      const key = pageKeys().current(wish)
      const { result, isAnswered } = await answerOf(ask(key))
      if (isAnswered) pageKeys().answered(wish, key)
      if (result.ok) on.started(result.value.run)
      else on.refused(result.error)
    })
  return { isStarting, start }
}
