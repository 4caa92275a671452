import { useRun } from '@/components/run/live-runs'
import type { CellView } from '@/lib/sweep/view'
import { CellFilm } from './cell-film'
import { CellOutcome } from './cell-outcome'

/** What one combination brought, brings, or why it did not. */
export function SweepCell({ cell, sweepId, name }: { cell: CellView; sweepId: string; name: string }) {
  const run = useRun(cell.runId)
  if (!run) return null
  return (
    // The focus passes here when the button that was pressed is gone.
    <div tabIndex={-1} className="grid gap-2.5">
      <CellFilm key={run.id} run={run} name={name} />
      <CellOutcome run={run} sweepId={sweepId} position={cell.position} name={name} />
    </div>
  )
}
