import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { experimentRow } from './experiment-rows'
import { alreadyStarted, experimentGone } from './refusals'

/** Removes a draft. What was started stays: it was paid for, and people may have voted. */
export async function discardDraft(who: Principal, id: string): Promise<Result<null>> {
  const { numDeletedRows } = await database()
    .deleteFrom('experiment')
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .where('frozen_at', 'is', null)
    .executeTakeFirst()
  if (numDeletedRows > 0n) return done(null)
  return (await experimentRow(who, id)) ? alreadyStarted : experimentGone
}
