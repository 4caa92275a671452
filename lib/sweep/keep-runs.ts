import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import type { RunState } from '@/lib/run/schema'
import type { Tables } from '@/lib/store/tables'

/** Runs by the hash of their content; each can serve one cell. */
export type KeptRuns = Map<string, string[]>

/** What ended without a picture and without a charge. */
const vain = ['failed', 'cancelled'] satisfies RunState[]

/**
 * Whether a changed sweep takes a run over. What ended in vain is made anew; but a run that may have been charged is kept
 * whatever became of it, because it is only made again where a person names it.
 */
export const isKept = ({ state, reserved }: Pick<Tables['run'], 'state' | 'reserved'>): boolean =>
  !vain.some(known => known === state) || reserved > 0

/**
 * The runs of a sweep that a changed one takes over.
 * @param sweepId null keeps nothing
 */
export async function keptRuns(trx: Transaction<Tables>, who: Principal, sweepId: string | null): Promise<KeptRuns> {
  const rows = await trx
    .selectFrom('sweep_cell')
    .innerJoin('sweep', 'sweep.id', 'sweep_cell.sweep_id')
    .innerJoin('run', 'run.id', 'sweep_cell.run_id')
    .select(['run.id', 'run.content_hash', 'run.state', 'run.reserved'])
    .where('sweep.id', '=', sweepId ?? '')
    .where('sweep.workspace_id', '=', who.workspaceId)
    .orderBy('sweep_cell.position')
    .execute()
  const byHash = Map.groupBy(rows.filter(isKept), row => row.content_hash)
  return new Map([...byHash].map(([hash, runs]) => [hash, runs.map(run => run.id)]))
}

/** Hands kept runs out to cells that ask for the same. */
export function taken(kept: KeptRuns, hash: string): string | null {
  const [first = null, ...rest] = kept.get(hash) ?? []
  kept.set(hash, rest)
  return first
}
