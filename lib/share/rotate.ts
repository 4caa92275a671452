import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { endAfter } from './create-share'
import { usualExpiryDays } from './limits'
import { shareOf } from './records'
import { shareUnknown } from './refusals'
import type { Share } from './schema'
import { shareToken, tokenHash } from './token'

/**
 * Gives a link another address and ends the one it had, passwords that were typed included. A link that was turned off
 * opens again under it; one that had expired lasts as long as a new one.
 */
export async function rotateShare(who: Principal, id: string): Promise<Result<Share>> {
  const isRotated = await database()
    .transaction()
    .execute(async trx => {
      const row = await trx
        .updateTable('share')
        .set(({ eb }) => ({ epoch: eb('epoch', '+', 1), turned_off_at: null }))
        .where('id', '=', id)
        .where('workspace_id', '=', who.workspaceId)
        .returning(['epoch', 'expires_at', 'title'])
        .executeTakeFirst()
      if (!row) return false
      const now = Date.now()
      const hasExpired = row.expires_at !== null && row.expires_at <= now
      await trx
        .updateTable('share')
        .set({
          token_hash: tokenHash(shareToken(id, row.epoch)),
          ...(hasExpired && { expires_at: endAfter(usualExpiryDays, now) }),
        })
        .where('id', '=', id)
        .execute()
      await record(trx, who, 'link-rotated', row.title)
      return true
    })
  const share = isRotated ? await shareOf(who, id) : null
  return share ? done(share) : shareUnknown
}
