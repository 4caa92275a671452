import Link from 'next/link'
import { ForEditors } from '@/components/access/may-edit'
import { runAddress } from '@/components/run/addresses'
import { ChargeLink } from '@/components/run/charge-link'
import { isUnresolved, type RunView } from '@/lib/run/schema'
import { RerunButton } from './rerun-button'

/** Why a cell has not what was asked, and how to run it again alone. */
export function CellOutcome({
  run,
  sweepId,
  position,
  name,
}: {
  run: RunView
  sweepId: string
  position: number
  name: string
}) {
  if (run.heldBy) return <p className="max-w-56 text-small">It waits for the server {run.heldBy}, which is away.</p>
  if (run.waitsFor) return <p className="max-w-56 text-small">It waits for {run.waitsFor}, whose key is not set now.</p>
  if (!run.failure) return null
  const isUnknown = isUnresolved(run)
  const words = isUnknown || run.charge === 'perhaps' ? 'Run again (may be charged twice)' : 'Run again'
  return (
    <div className="grid max-w-60 min-w-44 gap-2.5 border-l-3 border-mark py-0.5 pl-3 text-small">
      <p>
        {run.failure.title}{' '}
        <Link
          href={runAddress(run.id)}
          prefetch={false}
          className="text-soft underline underline-offset-4 hover:text-ink"
        >
          Details
        </Link>
      </p>
      {isUnknown && <ChargeLink runId={run.id} />}
      <ForEditors>
        <RerunButton
          sweepId={sweepId}
          cells={[{ position, runId: run.id }]}
          words={words}
          label={`${words}: ${name}`}
          isKnown={words !== 'Run again'}
          className="text-small"
        />
      </ForEditors>
    </div>
  )
}
