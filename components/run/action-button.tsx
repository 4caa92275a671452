import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import type { Result } from '@/lib/result'
import { RefusalLine } from './refusal-line'
import { useAction } from './use-action'

/** A button that has one thing done by the server; a refusal stands under it. */
export function ActionButton({
  ask,
  onDone,
  ...button
}: { ask: () => Promise<Result<unknown>>; onDone?: () => void } & ComponentProps<typeof Button>) {
  const { isAsking, refusal, press } = useAction(ask, onDone)
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button onClick={press} aria-disabled={isAsking} {...button} />
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}
