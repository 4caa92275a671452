import 'server-only'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { database } from '@/lib/store/database'
import { memberTokenOf } from './member-cookie'
import type { Principal } from './principal'
import { roleOf } from './roles'

/** "Last seen" is told to the minute: a page that asks a hundred things writes once. */
const seenEveryMs = 60_000

/** Whose session a request carries. Read from the database each time, so that a session that was ended is over at once. */
export async function memberSessionOf(sent: Headers): Promise<{ id: string; member: Principal } | null> {
  const token = memberTokenOf(sent, env().access)
  if (token === null) return null
  const now = Date.now()
  const row = await database()
    .selectFrom('member_session')
    .innerJoin('member', 'member.id', 'member_session.member_id')
    .select(['member_session.id', 'seen_at', 'member.id as member_id', 'workspace_id', 'name', 'role'])
    .where('token', '=', token)
    .where('expires_at', '>', now)
    .where('blocked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  if (row.seen_at < now - seenEveryMs) await noteSeen(row.id, now)
  const { member_id: id, workspace_id: workspaceId, name, role } = row
  return { id: row.id, member: { workspaceId, id, name, role: roleOf(role) } }
}

/** A disk that is full must not keep anybody from looking. */
const noteSeen = (id: string, now: number): Promise<void> =>
  database()
    .updateTable('member_session')
    .set({ seen_at: now })
    .where('id', '=', id)
    .where('seen_at', '<', now - seenEveryMs)
    .execute()
    .then(
      () => {},
      error => log.warn({ err: error }, 'a session could not be noted as seen'),
    )
