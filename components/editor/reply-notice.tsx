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
  /** The question goes; the focus returns to the button that raised it. */
  const leave = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const form = currentTarget.closest('form')
    onDismiss()
    form?.querySelector<HTMLButtonElement>('[type=submit]')?.focus()
  }
  if (reply.kind === 'problem') return <Notice urgent role="alert" title={reply.message} />
  return (
    <div
      role="alertdialog"
      aria-label={reply.message}
      tabIndex={-1}
      ref={focus}
      onKeyDown={event => event.key === 'Escape' && leave(event)}
    >
      <Notice
        urgent
        title={reply.message}
        action={
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => onConfirm(reply.press)}>Start it again</Button>
            <Button onClick={leave}>Leave it</Button>
          </div>
        }
      />
    </div>
  )
}

/** A question must be found by those who do not see it appear. */
const focus = (question: HTMLElement | null) => question?.focus()
