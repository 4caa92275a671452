import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'

/**
 * A transaction that changes who may do what. It takes the first admin's row as a lock, so that of two admins who
 * demote each other at the same time one comes second and is refused.
 */
export const changingMembers = <T>(who: Principal, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
  database()
    .transaction()
    .execute(async trx => {
      await trx
        .updateTable('first_admin')
        .set(eb => ({ claimed_at: eb.ref('claimed_at') }))
        .where('workspace_id', '=', who.workspaceId)
        .execute()
      return work(trx)
    })

export const noSuchMember = refused('not-found', 'There is no such member. Reload the page to see who there is.')
export const lastAdmin = refused(
  'conflict',
  'This is the only admin. Make someone else an admin first; nothing was changed.',
)

/** One member of the workspace, inside a transaction. */
export const memberRow = (trx: Transaction<Tables>, who: Principal, id: string) =>
  trx
    .selectFrom('member')
    .select(['id', 'name', 'email', 'role', 'blocked_at'])
    .where('workspace_id', '=', who.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Whether someone else could still look after the workspace. */
export async function hasOtherAdmin(trx: Transaction<Tables>, who: Principal, id: string): Promise<boolean> {
  const other = await trx
    .selectFrom('member')
    .select('id')
    .where('workspace_id', '=', who.workspaceId)
    .where('role', '=', 'admin')
    .where('blocked_at', 'is', null)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}
