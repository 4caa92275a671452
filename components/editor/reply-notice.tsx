import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Press } from './press'
import type { Reply } from './use-start-run'

/** What the server said instead of starting a run. */
export function ReplyNotice({
  reply,
  onConfirm,
  onDismiss,
}: {
  reply: Reply
  onConfirm: (press: Press) => void
  onDismiss: () => void
}) {
  if (reply.kind === 'problem') return <Notice urgent role="alert" title={reply.message} />
  return (
    <div role="alertdialog" aria-label={reply.message} tabIndex={-1} ref={focus}>
      <Notice
        urgent
        title={reply.message}
        action={
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => onConfirm(reply.press)}>Start it again</Button>
            <Button onClick={onDismiss}>Leave it</Button>
          </div>
        }
      />
    </div>
  )
}

/** A question must be found by those who do not see it appear. */
const focus = (question: HTMLElement | null) => question?.focus()
