import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { experimentGone } from './refusals'

/** Settles whether voters may see the verdict once voting has ended. */
export async function showVerdict(
  who: Principal,
  { id, showsVerdict }: { id: string; showsVerdict: boolean },
): Promise<Result<null>> {
  const { numUpdatedRows } = await database()
    .updateTable('experiment')
    .set({ shows_verdict: showsVerdict ? 1 : 0 })
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .where('frozen_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? done(null) : experimentGone
}
