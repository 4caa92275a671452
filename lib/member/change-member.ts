import 'server-only'
import type { Principal } from '@/lib/access/principal'
import type { Role } from '@/lib/access/roles'
import { record } from '@/lib/audit/record'
import { done, type Result } from '@/lib/result'
import { changingMembers, hasOtherAdmin, lastAdmin, memberRow, noSuchMember } from './changing-members'

/** Lets someone do more or less. It counts from their next request on. */
export const changeRole = (who: Principal, id: string, role: Role): Promise<Result<null>> =>
  changingMembers(who, async trx => {
    const member = await memberRow(trx, who, id)
    if (!member) return noSuchMember
    if (member.role === role) return done(null)
    if (member.role === 'admin' && !(await hasOtherAdmin(trx, who, id))) return lastAdmin
    await trx.updateTable('member').set({ role, updated_at: Date.now() }).where('id', '=', id).execute()
    await record(trx, who, 'member-role-changed', member.name, { from: member.role, to: role })
    return done(null)
  })

/** What everyone reads beside their work. */
export const renameMember = (who: Principal, id: string, name: string): Promise<Result<null>> =>
  changingMembers(who, async trx => {
    const member = await memberRow(trx, who, id)
    if (!member) return noSuchMember
    if (member.name === name) return done(null)
    await trx.updateTable('member').set({ name, updated_at: Date.now() }).where('id', '=', id).execute()
    await record(trx, who, 'member-renamed', name, { from: member.name })
    return done(null)
  })

/** Keeps someone out: their sessions and open links end at once, what they made stays. */
export const blockMember = (who: Principal, id: string): Promise<Result<null>> =>
  changingMembers(who, async trx => {
    const member = await memberRow(trx, who, id)
    if (!member) return noSuchMember
    if (member.blocked_at !== null) return done(null)
    if (member.role === 'admin' && !(await hasOtherAdmin(trx, who, id))) return lastAdmin
    const now = Date.now()
    await trx.updateTable('member').set({ blocked_at: now, updated_at: now }).where('id', '=', id).execute()
    await trx.deleteFrom('member_session').where('member_id', '=', id).execute()
    await trx
      .updateTable('member_link')
      .set({ revoked_at: now })
      .where('member_id', '=', id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute()
    await record(trx, who, 'member-blocked', member.name)
    return done(null)
  })

/** Lets someone in again; they sign in anew. */
export const unblockMember = (who: Principal, id: string): Promise<Result<null>> =>
  changingMembers(who, async trx => {
    const member = await memberRow(trx, who, id)
    if (!member) return noSuchMember
    if (member.blocked_at === null) return done(null)
    await trx.updateTable('member').set({ blocked_at: null, updated_at: Date.now() }).where('id', '=', id).execute()
    await record(trx, who, 'member-unblocked', member.name)
    return done(null)
  })
