import 'server-only'
import { mainWorkspace } from '@/lib/access/workspace'
import { database } from '@/lib/store/database'

/** Whether the first admin is there. Once it is, it is for ever: that row is never removed. */
export async function isSetUp(): Promise<boolean> {
  const claim = await database()
    .selectFrom('first_admin')
    .select('member_id')
    .where('workspace_id', '=', mainWorkspace)
    .executeTakeFirst()
  return claim !== undefined
}
