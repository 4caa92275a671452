import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

/**
 * What a test picture costs, before it is sent.
 * @param props.price "about $0.01, at most $0.01"; null when the model has no price
 */
export function TestPictureQuestion({
  isOpen,
  price,
  onSend,
  onLeave,
}: {
  isOpen: boolean
  price: string | null
  onSend: () => void
  onLeave: () => void
}) {
  return (
    <Dialog
      open={isOpen}
      onClose={onLeave}
      label="Send one test picture?"
      className="w-full max-w-96 rounded-strip border border-line p-5"
    >
      <h2 className="text-lead font-bold">Send one test picture?</h2>
      <p className="mt-2">
        {price === null
          ? 'This model has no price yet, so nothing can be sent. Give it one under Prices.'
          : `Sends one paid request: ${price}.`}
      </p>
      <div className="mt-5 flex flex-wrap gap-2">
        {price !== null && <Button onClick={onSend}>Send it</Button>}
        <Button onClick={onLeave}>{price === null ? 'Close' : 'Leave it'}</Button>
      </div>
    </Dialog>
  )
}
