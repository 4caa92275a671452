'use client'

import { useState } from 'react'
import { takeFocus } from '@/components/run/focus'
import { Question } from '@/components/run/question'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { turnOffAllShares } from '@/lib/share/actions'
import { countWords } from '@/lib/spending/words'

/** Ends every link at once, after a question: recipients cannot be told. */
export function TurnOffAll({ open }: { open: number }) {
  const [isAsking, setAsking] = useState(false)
  const [turnedOff, setTurnedOff] = useState<number | null>(null)
  const turnOff = useAction(
    () => turnOffAllShares(null),
    done => {
      setTurnedOff(done.turnedOff)
      setAsking(false)
    },
  )
  if (isAsking)
    return (
      <div className="grid w-full gap-3">
        <Question
          text={`Turn off ${countWords(open, 'link')}? They open nothing from then on.`}
          onLeave={() => setAsking(false)}
        >
          <Button onClick={turnOff.press} aria-disabled={turnOff.isAsking}>
            Turn off all
          </Button>
          <Button onClick={() => setAsking(false)}>Keep them</Button>
        </Question>
        {turnOff.refusal && <RefusalLine failure={turnOff.refusal} />}
      </div>
    )
  return (
    <>
      {open > 0 && <Button onClick={() => setAsking(true)}>Turn off all</Button>}
      {turnedOff !== null && (
        <p role="status" tabIndex={-1} ref={takeFocus} className="w-full text-small">
          {countWords(turnedOff, 'link')} turned off.
        </p>
      )}
    </>
  )
}
