import 'server-only'
import type { Kysely } from 'kysely'
import { mainWorkspace } from '@/lib/access/workspace'
import { record } from '@/lib/audit/record'
import type { Tables } from '@/lib/store/tables'
import { barred } from './barred'
import { currentVisit } from './visit'

type Newcomer = { id: string; name: string; email: string }
type Membership = { workspace_id: string; role: string; invited_by: string | null; name: string }

/**
 * What a new member becomes. Every path to a new member leads through here, in the transaction that writes the row:
 * whoever comes without the set-up address or an invitation, or after another who had the same one, is not written.
 * @throws what the library carries to the person, by its code
 */
export async function admit(db: Kysely<Tables>, newcomer: Newcomer): Promise<Membership> {
  const { entry } = currentVisit()
  if (entry === null) throw barred('invitation-needed')
  const joining =
    entry.kind === 'set-up' ? await claimFirst(db, newcomer) : await takeInvitation(db, entry.id, newcomer)
  const name = newcomer.name.trim() || newcomer.email.replace(/@.*$/, '')
  const who = { workspaceId: joining.workspace_id, id: newcomer.id, name }
  await record(db, who, entry.kind === 'set-up' ? 'workspace-set-up' : 'member-joined', name, { role: joining.role })
  return { ...joining, name }
}

/** One row, by its key: of any number who try, one writes it. */
async function claimFirst(db: Kysely<Tables>, { id }: Newcomer) {
  const claim = await db
    .insertInto('first_admin')
    .values({ workspace_id: mainWorkspace, member_id: id, claimed_at: Date.now() })
    .onConflict(conflict => conflict.doNothing())
    .returning('member_id')
    .executeTakeFirst()
  if (!claim) throw barred('set-up-done')
  return { workspace_id: mainWorkspace, role: 'admin', invited_by: null }
}

async function takeInvitation(db: Kysely<Tables>, id: string, { email }: Newcomer) {
  const now = Date.now()
  const used = await db
    .updateTable('member_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('kind', '=', 'invitation')
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['workspace_id', 'role', 'created_by', 'email'])
    .executeTakeFirst()
  if (!used) throw barred('invitation-over')
  if (used.email !== email.toLowerCase()) throw barred('other-address')
  return { workspace_id: used.workspace_id, role: used.role ?? 'viewer', invited_by: used.created_by }
}
