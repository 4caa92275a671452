import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { token } from './records'
import type { TokenView } from './schema'

/** Ends a token for good. Every request reads its row, so the next one is refused. */
export async function turnOffToken(who: Principal, id: string): Promise<Result<TokenView>> {
  await database()
    .transaction()
    .execute(async trx => {
      const ended = await trx
        .updateTable('api_token')
        .set({ turned_off_at: Date.now(), turned_off_by: who.id })
        .where('id', '=', id)
        .where('workspace_id', '=', who.workspaceId)
        .where('turned_off_at', 'is', null)
        .returning('name')
        .executeTakeFirst()
      if (ended) await record(trx, who, 'token-turned-off', ended.name)
    })
  const off = await token(who, id)
  return off ? done(off) : refused('not-found', 'There is no such token.')
}
