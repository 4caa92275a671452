import 'server-only'
import type { Kysely } from 'kysely'
import type { Tables } from '@/lib/store/tables'

/** Removes the sessions whose time is over, and what sign-ins elsewhere left that never came back. */
export async function purgeSessions(db: Kysely<Tables>): Promise<void> {
  const now = Date.now()
  await db.deleteFrom('member_session').where('expires_at', '<', now).execute()
  await db.deleteFrom('member_verification').where('expires_at', '<', now).execute()
}
