'use client'

import { startTransition, useId, useOptimistic, useState } from 'react'
import { answerOf } from '@/components/run/answer-of'
import { RefusalLine } from '@/components/run/refusal-line'
import { Notice } from '@/components/ui/notice'
import { Switch } from '@/components/ui/switch'
import type { Failure } from '@/lib/result'
import { pauseSpending } from '@/lib/spending/actions'
import { countWords } from '@/lib/spending/words'

/** The switch that stops everything paid. */
export function PausePanel({
  isPaused: wasPaused,
  waiting,
  mayPause,
}: {
  isPaused: boolean
  waiting: number
  mayPause: boolean
}) {
  const effect = useId()
  const [isPaused, showPaused] = useOptimistic(wasPaused)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const pause = (next: boolean) =>
    startTransition(async () => {
      showPaused(next)
      const { result } = await answerOf(pauseSpending({ isPaused: next }))
      setRefusal(result.ok ? null : result.error)
    })
  return (
    <Notice
      urgent={isPaused}
      title={isPaused ? 'Spending is paused' : 'Pause spending'}
      action={mayPause && <Switch isOn={isPaused} label="Pause spending" describedBy={effect} onChange={pause} />}
    >
      <p id={effect}>Nothing paid is sent while this is on; waiting runs stay in the queue. {waitingWords(waiting)}</p>
      {refusal && <RefusalLine failure={refusal} className="mt-1 text-ink" />}
    </Notice>
  )
}

const waitingWords = (waiting: number): string =>
  waiting === 0 ? 'None waits now.' : `${countWords(waiting, 'run')} ${waiting === 1 ? 'waits' : 'wait'} now.`
