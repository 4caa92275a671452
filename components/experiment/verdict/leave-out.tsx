'use client'

import { useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { leaveOutVoter } from '@/lib/experiment/actions'
import { leftOutReasonLimit } from '@/lib/experiment/limits'
import type { VoterView } from '@/lib/experiment/view'

/** Leaves a voter out of the verdict, with the reason that everyone will read beside it. */
export function LeaveOut({ experimentId, voter: { id, number } }: { experimentId: string; voter: VoterView }) {
  const [reason, setReason] = useState<string | null>(null)
  const leaveOut = useAction(
    () => leaveOutVoter({ id: experimentId, voterId: id, reason: reason ?? '' }),
    () => setReason(null),
  )
  if (reason === null) {
    return (
      <Button onClick={() => setReason('')} aria-label={`Leave out: voter ${number}`}>
        Leave out
      </Button>
    )
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        leaveOut.press()
      }}
      className="grid gap-2"
    >
      <Field label={`Why is voter ${number} left out?`} error={leaveOut.refusal?.fields?.reason}>
        {wiring => (
          <TextInput
            {...wiring}
            autoFocus
            maxLength={leftOutReasonLimit}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" aria-disabled={leaveOut.isAsking}>
          Leave out
        </Button>
        <Button onClick={() => setReason(null)}>Cancel</Button>
      </div>
      {leaveOut.refusal && !leaveOut.refusal.fields?.reason && <RefusalLine failure={leaveOut.refusal} />}
    </form>
  )
}
