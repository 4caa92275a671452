import Link from 'next/link'
import { ForEditors } from '@/components/access/may-edit'
import { buttonStyle } from '@/components/ui/button'
import { resumeQueue } from '@/lib/connection/actions'
import type { PauseWords } from '@/lib/run/pause-words'
import { ActionButton } from './action-button'
import { passFocus } from './focus'

/** What ends a pause of the queue: a press, or the switch on another page. */
export function PauseWay({ way }: Pick<PauseWords, 'way'>) {
  if (way === 'continue')
    return (
      <ForEditors>
        <ContinueButton />
      </ForEditors>
    )
  return way === 'spending' ? (
    <Link href="/spending" prefetch={false} className={buttonStyle()}>
      Open Spending
    </Link>
  ) : null
}

/** The event stream tells that the queue goes on, so the button stays until then. */
const ContinueButton = () => (
  <div ref={passFocus}>
    <ActionButton ask={() => resumeQueue(null)} className="aria-disabled:opacity-60">
      Continue
    </ActionButton>
  </div>
)
