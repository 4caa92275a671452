'use client'

import { useState } from 'react'
import { useQueuePause } from '@/components/run/live-runs'
import { PauseWay } from '@/components/run/pause-way'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { checkConnection } from '@/lib/connection/actions'
import type { CheckWords } from '@/lib/connection/words'
import { useAction } from './use-action'

/** Asks the provider, for nothing, whether it answers and takes the key. */
export function CheckConnection() {
  const [checked, setChecked] = useState<CheckWords | null>(null)
  const { isAsking, error, press } = useAction(() => checkConnection(null), setChecked)
  return (
    <>
      <Button onClick={press} aria-disabled={isAsking}>
        {isAsking ? 'Checking…' : 'Check connection'}
      </Button>
      <div role="status" className="order-last basis-full empty:absolute">
        {checked && !isAsking && <CheckResult checked={checked} />}
        {error && <RefusalLine failure={error} />}
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
      {detail && (
        <Disclosure summary="Details" className="mt-1">
          <p className="font-mono text-ink wrap-anywhere">{detail}</p>
        </Disclosure>
      )}
    </Notice>
  )
}
