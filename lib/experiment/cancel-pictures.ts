import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { cancelInTurn } from '@/lib/run/cancel-in-turn'
import type { RunState } from '@/lib/run/schema'
import { database } from '@/lib/store/database'

/**
 * Cancels the runs of an experiment that have not been sent: free and certain. Their pairs are dropped.
 * @returns how many were cancelled
 */
export async function cancelPictures(who: Principal, experimentId: string): Promise<Result<{ cancelled: number }>> {
  const waiting = await database()
    .selectFrom('experiment_cell as cell')
    .innerJoin('experiment_pair as pair', 'pair.id', 'cell.pair_id')
    .innerJoin('run', 'run.id', 'cell.run_id')
    .select('run.id')
    .where('pair.experiment_id', '=', experimentId)
    .where('run.workspace_id', '=', who.workspaceId)
    .where('run.state', 'in', ['queued', 'claimed'] satisfies RunState[])
    // The last first: the worker takes them from the other end.
    .orderBy('run.number', 'desc')
    .execute()
  return done({
    cancelled: await cancelInTurn(
      who,
      waiting.map(({ id }) => id),
    ),
  })
}
