'use client'

import { LocalTime } from '@/components/run/local-time'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { takeVoterBack } from '@/lib/experiment/actions'
import type { VoterFlag, VoterView } from '@/lib/experiment/view'
import { LeaveOut } from './leave-out'

const flagWords: Record<VoterFlag, string> = {
  fast: 'often answered before anyone could have looked',
  'one-side': 'nearly always chose the same side',
}

/** One voter: how far they came, whether they count, and why not. */
export function VoterRow({
  experimentId,
  voter,
  mayEdit,
}: {
  experimentId: string
  voter: VoterView
  mayEdit: boolean
}) {
  const { id, number, isAuthor, leftOut, flags, createdAt } = voter
  const takeBack = useAction(() => takeVoterBack({ id: experimentId, voterId: id }))
  return (
    <li
      tabIndex={-1}
      className="grid gap-2 border-t border-line py-3 wide:grid-cols-[minmax(0,1fr)_auto] wide:items-start"
    >
      <div className="grid gap-0.5 text-small">
        <p>
          <span className="font-medium">Voter {number}</span>, {standingWords(voter)}
        </p>
        <p className="text-soft">
          since <LocalTime at={createdAt} />
        </p>
        {flags.length > 0 && (
          <p className="border-l-3 border-mark pl-2">{flags.map(flag => flagWords[flag]).join('; ')}</p>
        )}
        {leftOut && <p className="text-soft">Left out: {leftOut.reason}</p>}
      </div>
      {mayEdit && !isAuthor && leftOut && (
        <Button onClick={takeBack.press} aria-disabled={takeBack.isAsking} aria-label={`Take back: voter ${number}`}>
          Take back
        </Button>
      )}
      {mayEdit && !isAuthor && !leftOut && <LeaveOut experimentId={experimentId} voter={voter} />}
      {takeBack.refusal && <RefusalLine failure={takeBack.refusal} />}
    </li>
  )
}

function standingWords({ isAuthor, leftOut, isFinished, answered, of }: VoterView): string {
  if (isAuthor) return 'of this workspace, not counted'
  if (leftOut) return 'left out, not counted'
  return isFinished ? `all ${of} answered` : `${answered} of ${of} answered, not counted yet`
}
