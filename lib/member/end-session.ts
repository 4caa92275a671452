import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { isAtLeast } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'

/** Ends one session, of one's own; of everybody's, for an admin. What that browser asks next is answered 401. */
export const endSession = (who: Principal, id: string): Promise<Result<null>> =>
  database()
    .transaction()
    .execute(async trx => {
      const session = await trx
        .selectFrom('member_session')
        .innerJoin('member', 'member.id', 'member_session.member_id')
        .select(['member_id', 'name'])
        .where('member_session.id', '=', id)
        .where('workspace_id', '=', who.workspaceId)
        .executeTakeFirst()
      const isTheirs = session && (session.member_id === who.id || isAtLeast(who, 'admin'))
      if (!isTheirs) return refused('not-found', 'This session is over already.')
      await trx.deleteFrom('member_session').where('id', '=', id).execute()
      await record(trx, who, 'session-ended', session.name)
      return done(null)
    })

/** Signs someone out everywhere but here. */
export const endOtherSessions = (who: Principal, thisSession: string): Promise<Result<{ ended: number }>> =>
  database()
    .transaction()
    .execute(async trx => {
      const ended = await trx
        .deleteFrom('member_session')
        .where('member_id', '=', who.id)
        .where('id', '!=', thisSession)
        .returning('id')
        .execute()
      if (ended.length > 0) await record(trx, who, 'session-ended', who.name, { ended: ended.length })
      return done({ ended: ended.length })
    })

/** Signs someone out here. */
export async function endThisSession(who: Principal, thisSession: string): Promise<void> {
  await database().deleteFrom('member_session').where('id', '=', thisSession).where('member_id', '=', who.id).execute()
  await record(database(), who, 'signed-out')
}
