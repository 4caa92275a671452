import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { answerOf } from '@/components/run/answer-of'
import { pageKeys } from '@/components/run/page-keys'
import type { Failure } from '@/lib/result'
import { rerunCells } from '@/lib/sweep/actions'

/** A cell and the run that is shown in it. */
export type CellShown = { position: number; runId: string }

/**
 * Runs cells of a sweep again.
 * @returns `question` when the server asks before it starts anything, `refusal` why nothing was started
 */
export function useRerun(sweepId: string, cells: readonly CellShown[]) {
  const router = useRouter()
  const [isStarting, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<Failure | null>(null)

  const start = (isConfirmed: boolean) => {
    if (isStarting) return
    startTransition(async () => {
      setRefusal(null)
      const wish = `${sweepId} ${cells.map(({ runId }) => runId).join(' ')}`
      const key = pageKeys().current(wish)
      const { result, isAnswered } = await answerOf(rerunCells({ sweepId, cells: [...cells], key, isConfirmed }))
      if (isAnswered) pageKeys().answered(wish, key)
      // The cells and their new runs come from the server.
      if (result.ok) router.refresh()
      else setRefusal(result.error)
    })
  }
  const question = refusal?.kind === 'ask-first' ? refusal.message : null
  return { isStarting, question, refusal: question ? null : refusal, start, dismiss: () => setRefusal(null) }
}
