import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { filesOfRuns, type RunFile } from '@/lib/image/records'
import type { RunView } from '@/lib/run/schema'
import { sweepView } from './records'
import type { CellView, SweepView } from './view'

/** A cell with its run and the files of its images, in order. */
export type PicturedCell = { cell: CellView; run: RunView; images: RunFile[] }

/** A sweep with the files of its images; null when the workspace has none with that id. */
export async function picturedSweep(
  who: Principal,
  id: string,
): Promise<{ sweep: SweepView; cells: PicturedCell[] } | null> {
  const sweep = await sweepView(who, id)
  if (!sweep) return null
  const images = Map.groupBy(
    await filesOfRuns(
      who,
      sweep.runs.map(run => run.id),
    ),
    image => image.runId,
  )
  const runs = new Map(sweep.runs.map(run => [run.id, run]))
  const cells = sweep.cells.flatMap(cell => {
    const run = runs.get(cell.runId)
    return run ? [{ cell, run, images: images.get(run.id) ?? [] }] : []
  })
  return { sweep, cells }
}
