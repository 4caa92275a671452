import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toaster'
import { cancelPictures } from '@/lib/experiment/actions'

/** Takes back what was not sent yet. */
export function CancelPictures({ id }: { id: string }) {
  const toast = useToast()
  const cancel = useAction(
    () => cancelPictures({ id }),
    ({ cancelled }) =>
      toast(`${cancelled === 1 ? '1 picture' : `${cancelled} pictures`} cancelled. Nothing was charged for them.`),
  )
  return (
    <div className="grid justify-items-start gap-1.5">
      <Button onClick={cancel.press} aria-disabled={cancel.isAsking}>
        Cancel what waits
      </Button>
      {cancel.refusal && <RefusalLine failure={cancel.refusal} />}
    </div>
  )
}
