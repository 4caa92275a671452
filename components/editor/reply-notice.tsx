import { useRef } from 'react'
import { Question } from '@/components/run/question'
import { RefusalNotice } from '@/components/run/refusal-notice'
import { Button } from '@/components/ui/button'
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
  const leaveRef = useRef<HTMLButtonElement>(null)
  if (reply.kind === 'problem') return <RefusalNotice failure={reply.failure} />
  /** The question goes; the focus returns to the button that raised it. */
  const leave = () => {
    const form = leaveRef.current?.form
    onDismiss()
    form?.querySelector<HTMLButtonElement>('[type=submit]')?.focus()
  }
  return (
    <Question text={reply.message} onLeave={leave}>
      <Button onClick={() => onConfirm(reply.press)}>{reply.press.sweep ? 'Start them' : 'Start it again'}</Button>
      <Button ref={leaveRef} onClick={leave}>
        Leave it
      </Button>
    </Question>
  )
}
