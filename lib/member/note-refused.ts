import 'server-only'
import { record } from '@/lib/audit/record'
import { database } from '@/lib/store/database'

/**
 * Writes down that somebody guessed at a member's password. For after the answer: that must not take longer for an
 * address that someone has.
 */
export async function noteRefused(email: string): Promise<void> {
  const member = await database()
    .selectFrom('member')
    .select(['id', 'workspace_id', 'name'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (member) await record(database(), { ...member, workspaceId: member.workspace_id }, 'sign-in-refused')
}
