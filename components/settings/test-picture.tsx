'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { runAddress } from '@/components/run/addresses'
import { mintKey } from '@/components/run/mint-key'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button, buttonStyle } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { sendTestPicture } from '@/lib/connection/actions'
import { estimateWords } from '@/lib/provider/price-words'
import type { Estimate } from '@/lib/provider/schema'
import type { RunView } from '@/lib/run/schema'
import { TestPictureQuestion } from './test-picture-question'

/** One real picture, to see that everything works. It costs money, so the price is asked first. */
export function TestPicture({ price, isSample }: { price: Estimate | null; isSample: boolean }) {
  const router = useRouter()
  const [run, setRun] = useState<RunView | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  // One wish has one key until it is answered: a press whose answer got lost is the same press.
  const key = useRef<string | null>(null)
  const { isAsking, refusal, press } = useAction(
    async () => {
      key.current ??= mintKey()
      const answer = await sendTestPicture({ key: key.current })
      key.current = null
      return answer
    },
    started => {
      setRun(started.run)
      router.refresh()
    },
  )
  const send = () => {
    setIsAsked(false)
    press()
  }
  return (
    <>
      <Button onClick={isSample ? send : () => setIsAsked(true)} aria-disabled={isAsking}>
        Send one test picture
      </Button>
      <TestPictureQuestion
        isOpen={isAsked}
        price={price && estimateWords(price)}
        onSend={send}
        onLeave={() => setIsAsked(false)}
      />
      <div role="status" className="order-last basis-full empty:absolute">
        {run && !isAsking && (
          <Notice
            title={`The test picture is run ${run.number}.`}
            action={
              <Link href={runAddress(run.id)} className={buttonStyle()}>
                Open it
              </Link>
            }
          >
            Its page shows whether it came, what it cost and how long it took.
          </Notice>
        )}
        {refusal && <RefusalLine failure={refusal} />}
      </div>
    </>
  )
}
