import 'server-only'
import type { Transaction } from 'kysely'
import { hashPassword, isPassword } from '@/lib/access/auth/password-hash'
import type { Principal } from '@/lib/access/principal'
import { limits } from '@/lib/access/rate'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { tokenHash } from '@/lib/share/token'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { openLink } from './link'

/** What the library calls a password among the ways to sign in. */
const byPassword = 'credential'

const wrong = refused('invalid', 'That password is not right.', { current: 'That password is not right.' })

/** Changes one's own password, and ends every other session: whoever knew the old one is out. */
export async function changePassword(
  who: Principal,
  thisSession: string | null,
  { current, password }: { current: string; password: string },
): Promise<Result<null>> {
  // Whoever sits at a browser that was left open must not find the password out there.
  const guesses = limits().signInOfAccount
  const wait = await guesses.admit(who.id)
  if (wait > 0) return refused('too-many', `Too many wrong passwords. Try again in ${Math.ceil(wait / 60_000)} min.`)
  const account = await database()
    .selectFrom('member_account')
    .select('password_hash')
    .where('member_id', '=', who.id)
    .where('provider', '=', byPassword)
    .executeTakeFirst()
  if (!account?.password_hash) return wrong
  if (!(await isPassword(account.password_hash, current))) return wrong
  await guesses.giveBack(who.id)
  const hash = await hashPassword(password)
  await database()
    .transaction()
    .execute(async trx => {
      await writePassword(trx, who.id, hash)
      await trx
        .deleteFrom('member_session')
        .where('member_id', '=', who.id)
        .where('id', '!=', thisSession ?? '')
        .execute()
      await record(trx, who, 'password-changed', who.name)
    })
  return done(null)
}

/** Sets the password of whoever a link was made for, once, and ends all their sessions. @returns their address */
export async function setPasswordByLink(token: string, password: string): Promise<Result<{ email: string }>> {
  const over = refused('forbidden', 'This link was used, withdrawn or has expired. Ask an admin for a new one.')
  if ((await openLink(token))?.kind !== 'password') return over
  const hash = await hashPassword(password)
  return database()
    .transaction()
    .execute(async trx => {
      const member = await takeLink(trx, token)
      if (!member) return over
      await writePassword(trx, member.id, hash)
      await trx.deleteFrom('member_session').where('member_id', '=', member.id).execute()
      await record(trx, { workspaceId: member.workspace_id, ...member }, 'password-changed', member.name, {
        by: 'link',
      })
      return done({ email: member.email })
    })
}

async function takeLink(trx: Transaction<Tables>, token: string) {
  const now = Date.now()
  const link = await trx
    .updateTable('member_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash(token))
    .where('kind', '=', 'password')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('member_id')
    .executeTakeFirst()
  if (!link?.member_id) return null
  const member = await trx
    .selectFrom('member')
    .select(['id', 'workspace_id', 'name', 'email'])
    .where('id', '=', link.member_id)
    .where('blocked_at', 'is', null)
    .executeTakeFirst()
  return member ?? null
}

/** Someone who has only signed in elsewhere so far gets a password beside that. */
async function writePassword(trx: Transaction<Tables>, memberId: string, hash: string): Promise<void> {
  const now = Date.now()
  await trx
    .insertInto('member_account')
    .values({
      id: newId(now),
      member_id: memberId,
      provider: byPassword,
      subject: memberId,
      password_hash: hash,
      created_at: now,
      updated_at: now,
    })
    .onConflict(conflict =>
      conflict.columns(['provider', 'subject']).doUpdateSet({ password_hash: hash, updated_at: now }),
    )
    .execute()
}
