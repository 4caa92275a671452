import { DetailsSection } from '@/components/run/details-section'
import type { UnresolvedRun } from '@/lib/spending/view'
import { UnresolvedList } from './unresolved-list'

/** The runs of which nobody knows whether they were charged, to be answered by somebody who has looked. */
export function UnresolvedSection({
  runs,
  count,
  mayAnswer,
}: {
  runs: UnresolvedRun[]
  count: number
  mayAnswer: boolean
}) {
  return (
    <DetailsSection id="unresolved" heading={count > 0 ? `Charged? (${count})` : 'Charged?'}>
      {count > 0 && (
        <p className="max-w-[62ch] text-soft">
          Only your provider knows about these: look on its usage page for a request at the time given. Until you
          answer, the most each can cost is held back.
        </p>
      )}
      <UnresolvedList runs={runs} mayAnswer={mayAnswer} />
      {count > runs.length && <p className="text-small text-soft">{count - runs.length} older ones follow these.</p>}
    </DetailsSection>
  )
}
