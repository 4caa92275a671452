import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { shareToken, tokenHash } from '@/lib/share/token'
import { database } from '@/lib/store/database'
import { startedRow, votePath } from './experiment-rows'
import { experimentGone } from './refusals'

const noLink = refused('conflict', 'It has no link before voting was opened.')

/** Gives the vote another address; the one before ends. Votes stay, and so does who gave them. */
export async function rotateVoteLink(who: Principal, id: string): Promise<Result<{ path: string }>> {
  const row = await startedRow(who, id)
  if (!row) return experimentGone
  if (row.opened_at === null) return noLink
  const epoch = row.epoch + 1
  const token_hash = tokenHash(shareToken(id, epoch))
  await database()
    .transaction()
    .execute(async trx => {
      const { numUpdatedRows } = await trx
        .updateTable('experiment')
        .set({ epoch, token_hash })
        .where('id', '=', id)
        .where('workspace_id', '=', who.workspaceId)
        .where('epoch', '=', row.epoch)
        .executeTakeFirst()
      if (numUpdatedRows > 0n) await record(trx, who, 'vote-link-rotated', row.question)
    })
  // Pressed twice at once: the address that is there now.
  const now = await startedRow(who, id)
  return done({ path: (now && votePath(now)) ?? '' })
}
