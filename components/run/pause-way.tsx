import Link from 'next/link'
import { useState, useTransition } from 'react'
import { Button, buttonStyle } from '@/components/ui/button'
import { resumeQueue } from '@/lib/connection/actions'
import type { Failure } from '@/lib/result'
import type { PauseWords } from '@/lib/run/pause-words'
import { answerOf } from './answer-of'
import { passFocus } from './focus'
import { RefusalLine } from './refusal-line'

/** What ends a pause of the queue: a press, or the switch on another page. */
export function PauseWay({ way }: Pick<PauseWords, 'way'>) {
  if (way === 'continue') return <ContinueButton />
  return way === 'spending' ? (
    <Link href="/spending" prefetch={false} className={buttonStyle()}>
      Open Spending
    </Link>
  ) : null
}

/** The event stream tells that the queue goes on, so the button stays until then. */
function ContinueButton() {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [isAsking, startTransition] = useTransition()
  const resume = () =>
    startTransition(async () => {
      setRefusal(null)
      const { result } = await answerOf(resumeQueue(null))
      if (!result.ok) setRefusal(result.error)
    })
  return (
    <div ref={passFocus} className="grid justify-items-start gap-1.5">
      <Button onClick={resume} aria-disabled={isAsking} className="aria-disabled:opacity-60">
        Continue
      </Button>
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}
