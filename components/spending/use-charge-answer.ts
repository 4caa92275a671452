import { useState, useTransition } from 'react'
import { answerOf } from '@/components/run/answer-of'
import { aboutDollars, dollars } from '@/lib/provider/price-words'
import type { Failure, Result } from '@/lib/result'
import { resolveCharge, undoResolution } from '@/lib/spending/actions'
import type { Balance, Resolution } from '@/lib/spending/schema'
import type { UnresolvedRun } from '@/lib/spending/view'

export type ChargeQuestion = {
  /** What was booked, in words; null while nobody has answered. */
  answer: string | null
  /** Somebody took an answer back, so the focus belongs to the choices again. */
  isReopened: boolean
  /** Why nothing was done. */
  refusal: Failure | null
  isAsking: boolean
  resolve: (resolution: Resolution) => void
  undo: () => void
  refuse: (failure: Failure | null) => void
}

/** A person's answer to whether a run was charged, until the page is left. */
export function useChargeAnswer(run: UnresolvedRun, onAnswer: () => void): ChargeQuestion {
  const [answer, setAnswer] = useState<string | null>(null)
  const [isReopened, setReopened] = useState(false)
  const [refusal, refuse] = useState<Failure | null>(null)
  const [isAsking, startTransition] = useTransition()

  const ask = (asking: () => Promise<Result<Balance>>, booked: (account: Balance) => void) => {
    if (isAsking) return
    refuse(null)
    // Before the answer: the page that comes with it no longer lists this run.
    onAnswer()
    startTransition(async () => {
      const { result } = await answerOf(asking())
      if (result.ok) booked(result.value)
      else refuse(result.error)
    })
  }

  return {
    answer,
    isReopened,
    refusal,
    isAsking,
    refuse,
    resolve: resolution =>
      ask(
        () => resolveCharge({ runId: run.id, resolution }),
        account => setAnswer(bookedWords(resolution, account, run)),
      ),
    undo: () =>
      ask(
        () => undoResolution({ runId: run.id }),
        () => {
          setAnswer(null)
          setReopened(true)
        },
      ),
  }
}

const bookedWords = (resolution: Resolution, { spent }: Balance, { atMost }: UnresolvedRun): string =>
  resolution === 'charged'
    ? `It was charged: ${aboutDollars(spent)} is booked as spent.`
    : `It was not charged: the ${dollars(atMost)} held back is free again.`
