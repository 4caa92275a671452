import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { answerOf } from '@/components/run/answer-of'
import type { Failure, Result } from '@/lib/result'

/**
 * Asks a server action and shows the page anew once it has done something.
 * @returns `error` of the newest press, null while there is none
 */
export function useAction<T>(ask: () => Promise<Result<T>>, onDone?: (value: T) => void) {
  const router = useRouter()
  const [isAsking, startTransition] = useTransition()
  const [error, setError] = useState<Failure | null>(null)
  const press = () => {
    if (isAsking) return
    startTransition(async () => {
      setError(null)
      const { result } = await answerOf(ask())
      if (!result.ok) return setError(result.error)
      onDone?.(result.value)
      router.refresh()
    })
  }
  return { isAsking, error, press }
}
