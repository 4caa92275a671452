import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { askedGrant } from './asked-grant'
import { hashPassword } from './password'
import { shareOfPress } from './records'
import { nothingToShare } from './refusals'
import type { ShareRequest } from './request'
import type { Share } from './schema'
import { sharedView } from './shared-view'
import { shareToken, tokenHash } from './token'

const dayMs = 24 * 3_600_000

/** When a link made now ends, ms; null: never. */
export const endAfter = (days: number | null, now: number): number | null => (days === null ? null : now + days * dayMs)

/**
 * Makes a link of what there is to look at now.
 * @param key minted by the press: a second arrival of the same press finds the link of the first
 */
export async function createShare(who: Principal, request: ShareRequest, key: string): Promise<Result<Share>> {
  const made = await shareOfPress(who, key)
  if (made) return done(made)
  const grant = await askedGrant(who, request)
  if (!grant || !(await sharedView(grant, ''))) return nothingToShare
  const now = Date.now()
  const id = newId(now)
  const epoch = 1
  const row = {
    id,
    workspace_id: grant.workspaceId,
    press_key: key,
    kind: grant.kind,
    target: grant.target,
    target_id: grant.targetId,
    version_id: grant.versionId,
    field_values: grant.values && JSON.stringify(grant.values),
    settings: grant.settings && JSON.stringify(grant.settings),
    image_ids: grant.imageIds && JSON.stringify(grant.imageIds),
    shows_prompt: grant.showsPrompt ? 1 : 0,
    title: grant.title,
    note: grant.note,
    token_hash: tokenHash(shareToken(id, epoch)),
    epoch,
    password_hash: request.password === null ? null : await hashPassword(request.password),
    expires_at: endAfter(request.expiresInDays, now),
    turned_off_at: null,
    created_by: who.id,
    created_at: now,
    last_opened_at: null,
    opens: 0,
  }
  await database()
    .transaction()
    .execute(async trx => {
      const inserted = await trx
        .insertInto('share')
        .values(row)
        .onConflict(conflict => conflict.columns(['workspace_id', 'press_key']).doNothing())
        .returning('id')
        .executeTakeFirst()
      if (inserted) await record(trx, who, 'link-made', row.title, { to: row.target, grants: row.kind })
    })
  const share = await shareOfPress(who, key)
  return share ? done(share) : nothingToShare
}
