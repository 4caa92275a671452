import 'server-only'
import { trashDays } from '@/lib/gallery/schema'
import { database } from '@/lib/store/database'

const dayMs = 24 * 3_600_000

/** Removes a collection that was deleted `trashDays` ago. Its images stay. @returns whether there was one */
export async function purgeCollections(now = Date.now()): Promise<boolean> {
  const due = await database()
    .selectFrom('collection')
    .select('id')
    .where('deleted_at', '<', now - trashDays * dayMs)
    .limit(1)
    .executeTakeFirst()
  if (!due) return false
  await database().deleteFrom('collection_image').where('collection_id', '=', due.id).execute()
  await database().deleteFrom('collection').where('id', '=', due.id).execute()
  return true
}
