'use client'

import Link from 'next/link'
import { useRef, useState } from 'react'
import { mintKey } from '@/components/run/mint-key'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { sendTestPicture } from '@/lib/connection/actions'
import type { Estimate } from '@/lib/provider/schema'
import type { RunView } from '@/lib/run/schema'
import { priceWords } from '@/lib/settings/price-words'
import { TestPictureQuestion } from './test-picture-question'
import { useAction } from './use-action'

/** One real picture, to see that everything works. It costs money, so the price is asked first. */
export function TestPicture({ price, isSample }: { price: Estimate | null; isSample: boolean }) {
  const [run, setRun] = useState<RunView | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  // One wish has one key until it is answered: a press whose answer got lost is the same press.
  const key = useRef<string | null>(null)
  const { isAsking, error, press } = useAction(
    async () => {
      key.current ??= mintKey()
      const answer = await sendTestPicture({ key: key.current })
      key.current = null
      return answer
    },
    started => setRun(started.run),
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
        price={price && priceWords(price)}
        onSend={send}
        onLeave={() => setIsAsked(false)}
      />
      <div role="status" className="order-last basis-full empty:absolute">
        {run && !isAsking && (
          <Notice
            title={`The test picture is run ${run.number}.`}
            action={<Link href={`/runs/${run.id}`}>Open it</Link>}
          >
            It stands in the gallery like any other run.
          </Notice>
        )}
        {error && <RefusalLine failure={error} />}
      </div>
    </>
  )
}
