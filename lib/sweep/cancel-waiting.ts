import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { cancelInTurn } from '@/lib/run/cancel-in-turn'
import type { RunState } from '@/lib/run/schema'
import { database } from '@/lib/store/database'

/**
 * Cancels the runs of a sweep that have not been sent.
 * @returns how many were cancelled
 */
export async function cancelWaiting(who: Principal, sweepId: string): Promise<number> {
  const waiting = await database()
    .selectFrom('sweep_cell')
    .innerJoin('sweep', 'sweep.id', 'sweep_cell.sweep_id')
    .innerJoin('run', 'run.id', 'sweep_cell.run_id')
    .select('run.id')
    .where('sweep.id', '=', sweepId)
    .where('sweep.workspace_id', '=', who.workspaceId)
    .where('run.state', 'in', ['queued', 'claimed'] satisfies RunState[])
    // The last first: the worker takes them from the other end.
    .orderBy('sweep_cell.position', 'desc')
    .execute()
  return cancelInTurn(
    who,
    waiting.map(({ id }) => id),
  )
}
