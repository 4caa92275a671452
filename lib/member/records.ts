import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { roleOf } from '@/lib/access/roles'
import { database } from '@/lib/store/database'
import { deviceWords } from './device-words'
import { linkPath } from './link'
import type { ListedLink, Member, Session } from './schema'

/** Everyone who ever joined, in the order in which they did, with where they are signed in now. */
export async function membersOf(who: Principal, thisSession: string | null): Promise<Member[]> {
  const rows = await database()
    .selectFrom('member')
    .select(['id', 'name', 'email', 'role', 'blocked_at', 'created_at'])
    .where('workspace_id', '=', who.workspaceId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const sessions = Map.groupBy(await liveSessions(who).execute(), ({ member_id }) => member_id)
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleOf(row.role),
    isBlocked: row.blocked_at !== null,
    createdAt: row.created_at,
    sessions: (sessions.get(row.id) ?? []).map(session => sessionOf(session, thisSession)),
  }))
}

/** Where someone is signed in, the newest use first. */
export async function sessionsOf(who: Principal, thisSession: string | null): Promise<Session[]> {
  const rows = await liveSessions(who).where('member_id', '=', who.id).execute()
  return rows.map(row => sessionOf(row, thisSession))
}

/** The address by which someone signs in; null where there are no accounts. */
export async function emailOf(who: Principal): Promise<string | null> {
  const row = await database()
    .selectFrom('member')
    .select('email')
    .where('workspace_id', '=', who.workspaceId)
    .where('id', '=', who.id)
    .executeTakeFirst()
  return row?.email ?? null
}

/** The links that let someone in now, the newest first. */
export async function openLinksOf(who: Principal): Promise<ListedLink[]> {
  const rows = await database()
    .selectFrom('member_link')
    .leftJoin('member as maker', 'maker.id', 'member_link.created_by')
    .leftJoin('member as owner', 'owner.id', 'member_link.member_id')
    .select(['member_link.id', 'kind', 'member_link.email', 'member_link.role', 'member_link.created_at', 'expires_at'])
    .select(['maker.name as maker', 'owner.name as owner'])
    .where('member_link.workspace_id', '=', who.workspaceId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', Date.now())
    .orderBy('member_link.created_at', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind === 'password' ? 'password' : 'invitation',
    email: row.email,
    role: roleOf(row.role ?? ''),
    madeBy: row.maker ?? 'An admin',
    name: row.owner,
    path: linkPath(row.id),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }))
}

const liveSessions = (who: Principal) =>
  database()
    .selectFrom('member_session')
    .innerJoin('member', 'member.id', 'member_session.member_id')
    .select(['member_session.id', 'member_id', 'device', 'address', 'member_session.created_at', 'seen_at'])
    .where('workspace_id', '=', who.workspaceId)
    .where('expires_at', '>', Date.now())
    .orderBy('seen_at', 'desc')

type SessionRow = { id: string; device: string | null; address: string | null; created_at: number; seen_at: number }

const sessionOf = (row: SessionRow, thisSession: string | null): Session => ({
  id: row.id,
  device: deviceWords(row.device),
  address: row.address === 'local' ? null : row.address,
  createdAt: row.created_at,
  seenAt: row.seen_at,
  isThis: row.id === thisSession,
})
