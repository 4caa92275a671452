import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useRuns } from '@/components/run/live-runs'
import type { RunView } from '@/lib/run/schema'
import type { CellView, SweepView } from '@/lib/sweep/view'

/** A cell and its run as it is now. */
export type CellWithRun = { cell: CellView; run: RunView }

/** The cells of a sweep with their runs, as they are now. */
export function useCells(sweep: SweepView): CellWithRun[] {
  const runs = useRuns()
  useNewRuns(sweep, runs)
  const byId = new Map(runs.map(run => [run.id, run]))
  return sweep.cells.flatMap(cell => {
    const run = byId.get(cell.runId)
    return run ? [{ cell, run }] : []
  })
}

/** A run again, in this tab or another, gives a cell a new run; which, the server knows. */
function useNewRuns(sweep: SweepView, runs: readonly RunView[]): void {
  const router = useRouter()
  // Runs that were replaced still say that they belong here; new ones have higher numbers than any that are shown.
  const newest = Math.max(...sweep.runs.map(({ number }) => number))
  const hasNew = runs.some(run => run.sweep?.id === sweep.id && run.number > newest)
  useEffect(() => {
    // The event stream told of it; the page's own part comes by a request of the router's.
    if (hasNew) router.refresh()
  }, [hasNew, router])
}
