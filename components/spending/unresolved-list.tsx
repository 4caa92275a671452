'use client'

import { useState } from 'react'
import type { UnresolvedRun } from '@/lib/spending/view'
import { UnresolvedRow } from './unresolved-row'

/** A run that is answered here stays until the page is left, so that the answer can be taken back. */
export function UnresolvedList({ runs, mayAnswer }: { runs: UnresolvedRun[]; mayAnswer: boolean }) {
  const [answered, setAnswered] = useState<UnresolvedRun[]>([])
  const gone = answered.filter(({ id }) => !runs.some(run => run.id === id))
  const shown = [...runs, ...gone].sort((a, b) => b.number - a.number)
  if (shown.length === 0)
    return <p className="max-w-[62ch] text-soft">Nothing is unresolved: of every run it is known what it cost.</p>
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line">
      {shown.map(run => (
        <UnresolvedRow
          key={run.id}
          run={run}
          mayAnswer={mayAnswer}
          onAnswer={() => setAnswered(kept => [...kept.filter(({ id }) => id !== run.id), run])}
        />
      ))}
    </ul>
  )
}
