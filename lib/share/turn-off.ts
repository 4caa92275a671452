import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { shareOf } from './records'
import { shareUnknown } from './refusals'
import type { Share } from './schema'

/** Ends links that are not turned off yet. Every request reads its row, so the next one finds it ended. */
const turningOff = (trx: Transaction<Tables>, who: Principal) =>
  trx
    .updateTable('share')
    .set({ turned_off_at: Date.now() })
    .where('workspace_id', '=', who.workspaceId)
    .where('turned_off_at', 'is', null)

/** Ends a link for good; one that had ended stays as it is. */
export async function turnOffShare(who: Principal, id: string): Promise<Result<Share>> {
  await database()
    .transaction()
    .execute(async trx => {
      const ended = await turningOff(trx, who).where('id', '=', id).returning('title').executeTakeFirst()
      if (ended) await record(trx, who, 'link-turned-off', ended.title)
    })
  const share = await shareOf(who, id)
  return share ? done(share) : shareUnknown
}

/** Ends every link of the workspace. */
export async function turnOffAllShares(who: Principal): Promise<Result<{ turnedOff: number }>> {
  const turnedOff = await database()
    .transaction()
    .execute(async trx => {
      const links = Number((await turningOff(trx, who).executeTakeFirst()).numUpdatedRows)
      if (links > 0) await record(trx, who, 'links-turned-off', null, { links })
      return links
    })
  return done({ turnedOff })
}
