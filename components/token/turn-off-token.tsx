'use client'

import { useState } from 'react'
import { Question } from '@/components/run/question'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { turnOffToken } from '@/lib/token/actions'
import type { TokenView } from '@/lib/token/schema'

/** Ends a token, after a question: the program that has it cannot be told. */
export function TurnOffToken({ token: { id, name } }: { token: TokenView }) {
  const [isAsking, setAsking] = useState(false)
  const turnOff = useAction(
    () => turnOffToken({ id }),
    () => setAsking(false),
  )
  if (!isAsking)
    return (
      <Button variant="plain" aria-label={`Turn off ${name}`} className="text-small" onClick={() => setAsking(true)}>
        Turn off
      </Button>
    )
  return (
    <div className="grid w-full gap-3">
      <Question
        text="Turn this token off? The program that uses it is refused from then on."
        onLeave={() => setAsking(false)}
      >
        <Button onClick={turnOff.press} aria-disabled={turnOff.isAsking}>
          Turn off
        </Button>
        <Button onClick={() => setAsking(false)}>Keep it</Button>
      </Question>
      {turnOff.refusal && <RefusalLine failure={turnOff.refusal} />}
    </div>
  )
}
