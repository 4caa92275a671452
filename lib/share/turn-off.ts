import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { shareOf } from './records'
import { shareUnknown } from './refusals'
import type { Share } from './schema'

/** Ends links that are not turned off yet. Every request reads its row, so the next one finds it ended. */
const turningOff = (who: Principal) =>
  database()
    .updateTable('share')
    .set({ turned_off_at: Date.now() })
    .where('workspace_id', '=', who.workspaceId)
    .where('turned_off_at', 'is', null)

/** Ends a link for good; one that had ended stays as it is. */
export async function turnOffShare(who: Principal, id: string): Promise<Result<Share>> {
  await turningOff(who).where('id', '=', id).execute()
  const share = await shareOf(who, id)
  return share ? done(share) : shareUnknown
}

/** Ends every link of the workspace. */
export async function turnOffAllShares(who: Principal): Promise<Result<{ turnedOff: number }>> {
  const { numUpdatedRows } = await turningOff(who).executeTakeFirst()
  return done({ turnedOff: Number(numUpdatedRows) })
}
