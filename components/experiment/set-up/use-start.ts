import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { pageLoad } from '@/components/editor/page-load'
import { experimentAddress } from '@/components/experiment/addresses'
import { answerOf } from '@/components/run/answer-of'
import { pageKeys } from '@/components/run/page-keys'
import { startExperiment } from '@/lib/experiment/actions'
import type { Failure } from '@/lib/result'

/** Starts the draft as it was kept last. `question` when the server asks before it reserves so much. */
export function useStart(save: () => Promise<string | null>) {
  const router = useRouter()
  const [isStarting, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const start = (isConfirmed: boolean) => {
    if (isStarting) return
    startTransition(async () => {
      setRefusal(null)
      const id = await save()
      // Why it was not kept is said by whoever keeps it.
      if (id === null) return
      const wish = `experiment ${id}`
      const key = pageKeys().current(wish)
      const { result, isAnswered } = await answerOf(startExperiment({ id, key, tab: pageLoad().tab, isConfirmed }))
      if (isAnswered) pageKeys().answered(wish, key)
      if (result.ok) router.push(experimentAddress(result.value.id))
      else setRefusal(result.error)
    })
  }
  const question = refusal?.kind === 'ask-first' ? refusal.message : null
  return {
    isStarting,
    question,
    refusal: question ? null : refusal,
    problems: refusal?.fields ?? {},
    start,
    dismiss: () => setRefusal(null),
  }
}
