'use client'

import { useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { Button } from '@/components/ui/button'
import { endOtherSessions } from '@/lib/member/actions'

export function EndOthers({ others }: { others: number }) {
  const [isDone, setDone] = useState(false)
  const end = useAction(
    () => endOtherSessions(null),
    () => setDone(true),
  )
  return (
    <div className="flex flex-wrap items-center gap-3">
      {others > 0 && (
        <Button aria-disabled={end.isAsking} onClick={end.press}>
          Sign out everywhere else
        </Button>
      )}
      <p role="status" className="text-small text-soft">
        {others === 0 && isDone && 'You are signed in here only.'}
      </p>
      {end.refusal && <RefusalLine failure={end.refusal} />}
    </div>
  )
}
