import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { pageLoad } from '@/components/editor/page-load'
import { answerOf } from '@/components/run/answer-of'
import { pageKeys } from '@/components/run/page-keys'
import { Question } from '@/components/run/question'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import { addPairs } from '@/lib/experiment/actions'
import type { ExperimentView } from '@/lib/experiment/view'
import { dollars } from '@/lib/provider/price-words'
import type { Failure } from '@/lib/result'

/** One more pair for every row, asking for what the first one asked for. */
export function AddPairs({ experiment: { id, arms, rows, runs } }: { experiment: ExperimentView }) {
  const router = useRouter()
  const [isAsking, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const start = (isConfirmed: boolean) => {
    if (isAsking) return
    startTransition(async () => {
      setRefusal(null)
      const wish = `pairs ${id} ${runs.length}`
      const key = pageKeys().current(wish)
      const { result, isAnswered } = await answerOf(
        addPairs({ id, key, tab: pageLoad().tab, isConfirmed, pairsPerRow: 1 }),
      )
      if (isAnswered) pageKeys().answered(wish, key)
      if (result.ok) router.refresh()
      else setRefusal(result.error)
    })
  }
  if (refusal?.kind === 'ask-first') {
    return (
      <Question text={refusal.message} onLeave={() => setRefusal(null)}>
        <Button onClick={() => start(true)} aria-disabled={isAsking}>
          Start
        </Button>
        <Button onClick={() => setRefusal(null)}>Leave it</Button>
      </Question>
    )
  }
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button onClick={() => start(false)} aria-disabled={isAsking} className="whitespace-normal!">
        Add a pair to every row: {arms.length * rows.length} pictures
        {priceWords(runs.slice(0, arms.length * rows.length))}
      </Button>
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}

/** What as many pictures are held back for: they ask for the same. */
function priceWords(runs: ExperimentView['runs']): string {
  if (runs.some(({ isSample }) => isSample)) return ', samples, free'
  const most = runs.reduce((sum, { estimate }) => sum + (estimate?.atMost ?? 0), 0)
  return most > 0 ? `, at most ${dollars(most)}` : ''
}
