import { useState } from 'react'
import { Question } from '@/components/run/question'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { blockMember, unblockMember } from '@/lib/member/actions'

/** Keeps someone out, after a question, or lets them in again. */
export function BlockMember({ id, name, isBlocked }: { id: string; name: string; isBlocked: boolean }) {
  const [isAsking, setAsking] = useState(false)
  const block = useAction(
    () => blockMember({ id }),
    () => setAsking(false),
  )
  const unblock = useAction(() => unblockMember({ id }))
  const refusal = block.refusal ?? unblock.refusal
  if (isAsking && !isBlocked)
    return (
      <div className="order-last grid w-full gap-3">
        <Question
          text={`Block ${name}? They are signed out at once. What they made stays.`}
          onLeave={() => setAsking(false)}
        >
          <Button onClick={block.press} aria-disabled={block.isAsking}>
            Block
          </Button>
          <Button onClick={() => setAsking(false)}>Keep</Button>
        </Question>
        {refusal && <RefusalLine failure={refusal} />}
      </div>
    )
  return (
    <>
      {isBlocked ? (
        <Button aria-label={`Let in again: ${name}`} aria-disabled={unblock.isAsking} onClick={unblock.press}>
          Let in again
        </Button>
      ) : (
        <Button aria-label={`Block ${name}`} onClick={() => setAsking(true)}>
          Block
        </Button>
      )}
      {refusal && <RefusalLine failure={refusal} />}
    </>
  )
}
