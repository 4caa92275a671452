import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'

const memberRow = (name: string) => ({
  id: newId(),
  workspace_id: 'main',
  name,
  email: `${name.toLowerCase()}@example.com`,
  is_email_verified: 0,
  role: 'admin',
  invited_by: null,
  created_at: 0,
  updated_at: 0,
})

/** Someone who may sign in. */
export async function memberNamed(name: string) {
  const member = { ...memberRow(name), blocked_at: null }
  await database().insertInto('member').values(member).execute()
  return member
}

/** Two members who may sign in and one who is blocked, a session and an invitation. */
export async function withMembers() {
  const db = database()
  const member = await memberNamed('Ana')
  await memberNamed('Cem')
  const blocked = { ...memberRow('Ben'), blocked_at: 1 }
  await db.insertInto('member').values(blocked).execute()
  const sessionId = newId()
  const expires_at = Date.now() + 3_600_000
  await db
    .insertInto('member_session')
    .values({
      id: sessionId,
      member_id: member.id,
      token: newId(),
      address: null,
      device: null,
      created_at: 0,
      seen_at: 0,
      expires_at,
    })
    .execute()
  const linkId = newId()
  await db
    .insertInto('member_link')
    .values({
      id: linkId,
      workspace_id: 'main',
      kind: 'invitation',
      token_hash: linkId,
      role: 'editor',
      email: 'dee@example.com',
      member_id: null,
      created_by: member.id,
      created_at: 0,
      expires_at,
      used_at: null,
      revoked_at: null,
    })
    .execute()
  return { memberId: member.id, blockedMemberId: blocked.id, sessionId, linkId }
}
