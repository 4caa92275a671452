import 'server-only'
import { database } from '@/lib/store/database'

/** Ids looked up at once: a database takes only so many in one statement. */
const idsAtOnce = 500

/** Which of these images the workspace has and nobody deleted. */
export async function liveImages(workspaceId: string, ids: readonly string[]): Promise<Set<string>> {
  const live = new Set<string>()
  const asked = [...new Set(ids)]
  for (let from = 0; from < asked.length; from += idsAtOnce) {
    const rows = await database()
      .selectFrom('image')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('deleted_at', 'is', null)
      .where('id', 'in', asked.slice(from, from + idsAtOnce))
      .execute()
    for (const { id } of rows) live.add(id)
  }
  return live
}
