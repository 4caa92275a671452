import 'server-only'
import type { Transaction } from 'kysely'
import { barredSentences } from '@/lib/access/barred-sentences'
import { passwordLinkHours } from '@/lib/access/limits'
import type { Principal } from '@/lib/access/principal'
import type { Role } from '@/lib/access/roles'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { tokenHash } from '@/lib/share/token'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { changingMembers, memberRow, noSuchMember } from './changing-members'
import { linkPath, linkToken } from './link'

const hour = 60 * 60 * 1000

type Link = { kind: 'invitation'; role: Role } | { kind: 'password'; memberId: string }

/** Invites one address. An earlier invitation of the same address ends: only the newest is open. */
export const invite = (
  who: Principal,
  { email, role, days }: { email: string; role: Role; days: number },
): Promise<Result<{ path: string }>> =>
  changingMembers(who, async trx => {
    const member = await trx.selectFrom('member').select('id').where('email', '=', email).executeTakeFirst()
    const sentence = barredSentences['already-member']
    if (member) return refused('conflict', sentence, { email: sentence })
    const path = await writeLink(trx, who, { kind: 'invitation', role }, email, days * 24 * hour)
    await record(trx, who, 'member-invited', email, { role, days })
    return done({ path })
  })

/** A link by which a member sets a new password; the one they have holds until then. */
export const makePasswordLink = (who: Principal, id: string): Promise<Result<{ path: string }>> =>
  changingMembers(who, async trx => {
    const member = await memberRow(trx, who, id)
    if (!member) return noSuchMember
    if (member.blocked_at !== null) return refused('conflict', 'They are blocked. Let them in again first.')
    const link = { kind: 'password', memberId: id } as const
    const path = await writeLink(trx, who, link, member.email, passwordLinkHours * hour)
    await record(trx, who, 'password-link-made', member.name)
    return done({ path })
  })

async function writeLink(
  trx: Transaction<Tables>,
  who: Principal,
  link: Link,
  email: string,
  openMs: number,
): Promise<string> {
  const now = Date.now()
  const id = newId(now)
  await trx
    .updateTable('member_link')
    .set({ revoked_at: now })
    .where('workspace_id', '=', who.workspaceId)
    .where('kind', '=', link.kind)
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  await trx
    .insertInto('member_link')
    .values({
      id,
      workspace_id: who.workspaceId,
      kind: link.kind,
      token_hash: tokenHash(linkToken(id)),
      role: link.kind === 'invitation' ? link.role : null,
      member_id: link.kind === 'password' ? link.memberId : null,
      email,
      created_by: who.id,
      created_at: now,
      expires_at: now + openMs,
      used_at: null,
      revoked_at: null,
    })
    .execute()
  return linkPath(id)
}

/** Ends a link before its time. */
export async function withdrawLink(who: Principal, id: string): Promise<Result<null>> {
  return database()
    .transaction()
    .execute(async trx => {
      const withdrawn = await trx
        .updateTable('member_link')
        .set({ revoked_at: Date.now() })
        .where('workspace_id', '=', who.workspaceId)
        .where('id', '=', id)
        .where('used_at', 'is', null)
        .where('revoked_at', 'is', null)
        .returning('email')
        .executeTakeFirst()
      if (!withdrawn) return refused('not-found', 'This link is over already. Reload the page to see what is open.')
      await record(trx, who, 'invitation-withdrawn', withdrawn.email)
      return done(null)
    })
}
