import { useId } from 'react'
import { takeFocus } from '@/components/run/focus'
import { Button } from '@/components/ui/button'
import type { ChargeQuestion } from './use-charge-answer'

/** What was booked, and the way back. It takes the focus over from the choice that was pressed. */
export function ChargeAnswer({ words, charge }: { words: string; charge: ChargeQuestion }) {
  const id = useId()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p id={id}>{words}</p>
      <Button ref={takeFocus} aria-describedby={id} aria-disabled={charge.isAsking} onClick={charge.undo}>
        Undo
      </Button>
    </div>
  )
}
