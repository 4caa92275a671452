import { useState, useTransition } from 'react'
import type { Failure, Result } from '@/lib/result'
import { answerOf } from './answer-of'

/**
 * Asks a server action, one press at a time.
 * @returns `refusal` of the newest press, null while there is none
 */
export function useAction<T>(ask: () => Promise<Result<T>>, onDone?: (value: T) => void) {
  const [isAsking, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const press = () => {
    if (isAsking) return
    startTransition(async () => {
      setRefusal(null)
      const { result } = await answerOf(ask())
      if (result.ok) onDone?.(result.value)
      else setRefusal(result.error)
    })
  }
  return { isAsking, refusal, press }
}
