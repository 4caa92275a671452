import 'server-only'
import type { Kysely } from 'kysely'
import { record } from '@/lib/audit/record'
import type { Tables } from '@/lib/store/tables'
import { barred } from './barred'
import { currentVisit } from './visit'

/** Browsers say less than this about themselves. */
const longestDevice = 300

/**
 * What the library does not write into a new session itself. It asks for one in every kind of sign-in, so who is
 * blocked is stopped here.
 * @throws what the library carries to the person, by its code
 */
export async function beginSession(db: Kysely<Tables>, memberId: string, device: string) {
  const member = await db
    .selectFrom('member')
    .select(['workspace_id', 'name', 'blocked_at'])
    .where('id', '=', memberId)
    .executeTakeFirst()
  if (!member) throw barred('invitation-needed')
  const who = { workspaceId: member.workspace_id, id: memberId, name: member.name }
  if (member.blocked_at !== null) {
    await record(db, who, 'sign-in-refused')
    throw barred('blocked')
  }
  await record(db, who, 'signed-in')
  return { address: currentVisit().address, device: device.slice(0, longestDevice) || null }
}
