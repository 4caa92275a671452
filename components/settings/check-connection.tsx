'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useQueuePause } from '@/components/run/live-runs'
import { PauseWay } from '@/components/run/pause-way'
import { ProviderDetail } from '@/components/run/provider-detail'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { checkConnection } from '@/lib/connection/actions'
import type { CheckWords } from '@/lib/connection/words'

/** Asks the provider, for nothing, whether it answers and takes the key. */
export function CheckConnection() {
  const router = useRouter()
  const [checked, setChecked] = useState<CheckWords | null>(null)
  const { isAsking, refusal, press } = useAction(
    () => checkConnection(null),
    found => {
      setChecked(found)
      router.refresh()
    },
  )
  return (
    <>
      <Button onClick={press} aria-disabled={isAsking}>
        {isAsking ? 'Checking…' : 'Check connection'}
      </Button>
      <div role="status" className="order-last basis-full empty:absolute">
        {checked && !isAsking && <CheckResult checked={checked} />}
        {refusal && <RefusalLine failure={refusal} />}
      </div>
    </>
  )
}

/** What was found. A key that is accepted again ends the wait of the runs that it held up. */
function CheckResult({ checked: { isAccepted, title, sentences, detail } }: { checked: CheckWords }) {
  const mayContinue = useQueuePause()?.reason === 'unauthorised' && isAccepted
  return (
    <Notice urgent={!isAccepted} title={title} action={mayContinue && <PauseWay way="continue" />}>
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {mayContinue && <p>Runs still wait because the key was refused before.</p>}
      {detail && <ProviderDetail text={detail} />}
    </Notice>
  )
}
