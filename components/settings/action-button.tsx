import type { ComponentProps } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { Button } from '@/components/ui/button'
import type { Result } from '@/lib/result'
import { useAction } from './use-action'

/** A button that has one thing done by the server; a refusal stands under it. */
export function ActionButton({
  ask,
  ...button
}: { ask: () => Promise<Result<unknown>> } & ComponentProps<typeof Button>) {
  const { isAsking, error, press } = useAction(ask)
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button onClick={press} aria-disabled={isAsking} {...button} />
      {error && <RefusalLine failure={error} />}
    </div>
  )
}
