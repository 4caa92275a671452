'use client'

import { useId } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Switch } from '@/components/ui/switch'
import { showVerdict } from '@/lib/experiment/actions'

/** Whether those who voted may read the verdict at the same link. */
export function VerdictToggle({ id, isShown }: { id: string; isShown: boolean }) {
  const wordsId = useId()
  const show = useAction(() => showVerdict({ id, showsVerdict: !isShown }))
  return (
    <div className="grid justify-items-start gap-1.5">
      <div className="flex items-center gap-3">
        <Switch isOn={isShown} label="Voters may see the verdict" describedBy={wordsId} onChange={show.press} />
        <p id={wordsId} className="text-small">
          Voters may see the verdict at the vote link, once voting has ended.
        </p>
      </div>
      {show.refusal && <RefusalLine failure={show.refusal} />}
    </div>
  )
}
