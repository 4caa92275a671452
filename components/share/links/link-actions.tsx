import { useState } from 'react'
import { takeFocus } from '@/components/run/focus'
import { Question } from '@/components/run/question'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { rotateShare, turnOffShare } from '@/lib/share/actions'
import type { LinkReach, Share } from '@/lib/share/schema'
import { ShownLink } from './shown-link'

/** What can be done with a link. Replacing it is asked about: whoever has the old one loses it at once. */
export function LinkActions({ share, reach, mayEdit }: { share: Share; reach: LinkReach; mayEdit: boolean }) {
  const [state, setState] = useState<'plain' | 'shown' | 'asking' | 'replaced' | 'off'>('plain')
  const turnOff = useAction(
    () => turnOffShare({ id: share.id }),
    () => setState('off'),
  )
  const rotate = useAction(
    () => rotateShare({ id: share.id }),
    () => setState('replaced'),
  )
  const isOpen = share.state === 'open'
  const refusal = turnOff.refusal ?? rotate.refusal
  return (
    <div className="grid w-full grid-cols-[minmax(0,1fr)] gap-3 wide:justify-items-end">
      {state === 'off' && !isOpen && (
        <p role="status" tabIndex={-1} ref={takeFocus} className="text-small">
          It opens nothing any more.
        </p>
      )}
      {state === 'replaced' && isOpen && (
        <p role="status" tabIndex={-1} ref={takeFocus} className="text-small">
          This is the new link. Send it to whoever should have it.
        </p>
      )}
      {isOpen && (state === 'shown' || state === 'replaced') && <ShownLink share={share} reach={reach} />}
      {isOpen && state === 'asking' ? (
        <Question text="Replace this link? The one you sent stops working at once." onLeave={() => setState('plain')}>
          <Button onClick={rotate.press} aria-disabled={rotate.isAsking}>
            Replace link
          </Button>
          <Button onClick={() => setState('plain')}>Keep it</Button>
        </Question>
      ) : (
        <div className="-ml-1 flex flex-wrap gap-x-3 text-small wide:-mr-1 wide:ml-0">
          {isOpen && state !== 'shown' && state !== 'replaced' && (
            <Button variant="plain" aria-label={`Show link to ${share.name}`} onClick={() => setState('shown')}>
              Show link
            </Button>
          )}
          {mayEdit && isOpen && (
            <>
              <Button variant="plain" aria-label={`Replace link to ${share.name}`} onClick={() => setState('asking')}>
                Replace
              </Button>
              <Button
                variant="plain"
                aria-label={`Turn off link to ${share.name}`}
                aria-disabled={turnOff.isAsking}
                onClick={turnOff.press}
              >
                Turn off
              </Button>
            </>
          )}
          {mayEdit && !isOpen && !share.isGone && (
            <Button
              variant="plain"
              aria-label={`New link to ${share.name}`}
              aria-disabled={rotate.isAsking}
              onClick={rotate.press}
            >
              Make a new link
            </Button>
          )}
        </div>
      )}
      {refusal && <RefusalLine failure={refusal} />}
    </div>
  )
}
