import { RefusalLine } from '@/components/run/refusal-line'
import type { SaveReply } from './use-save-template'

/** What a press of Save led to, when it did not lead to a new version. */
export function SaveReplyLine({ reply, number }: { reply: SaveReply; number: number | null }) {
  if (reply.kind === 'refused') return <RefusalLine failure={reply.failure} className="max-w-[62ch]!" />
  return (
    <p role="status" className="text-small">
      {reply.kind === 'unchanged'
        ? number === null
          ? 'There is nothing to save yet.'
          : `Nothing has changed since version ${number}.`
        : `Saved. The prompt and its fields are the same, so this is still version ${number}.`}
    </p>
  )
}
