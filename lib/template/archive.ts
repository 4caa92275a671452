import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result } from '@/lib/result'
import { database } from '@/lib/store/database'
import { templateGone } from './refusals'

/** Takes a template out of the picker and the library, or puts it back. Its runs and its links are not touched. */
export async function archiveTemplate(
  who: Principal,
  { templateId, isArchived }: { templateId: string; isArchived: boolean },
): Promise<Result<{ isArchived: boolean }>> {
  return database()
    .transaction()
    .execute(async trx => {
      const archived = await trx
        .updateTable('template')
        .set({ archived_at: isArchived ? Date.now() : null })
        .where('id', '=', templateId)
        .where('workspace_id', '=', who.workspaceId)
        .returning('name')
        .executeTakeFirst()
      if (!archived) return templateGone
      await record(trx, who, isArchived ? 'template-archived' : 'template-brought-back', archived.name)
      return done({ isArchived })
    })
}
