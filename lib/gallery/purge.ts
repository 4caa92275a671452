import 'server-only'
import { ourselves } from '@/lib/access/names'
import { record } from '@/lib/audit/record'
import { knownOriginals } from '@/lib/image/records'
import { renditionNames, renditionPath } from '@/lib/image/renditions'
import { log } from '@/lib/log'
import { changing, database } from '@/lib/store/database'
import { removeIfThere } from '@/lib/store/durable'
import { unlessTaken } from '@/lib/store/exclusive'
import { requireFolder } from '@/lib/store/marker'
import { shelf } from '@/lib/store/shelf'
import { addToTotal, unfileFacets } from './facet-records'
import { trashDays } from './schema'
import { eraseTerms } from './search'

const dayMs = 24 * 3_600_000
const imagesAtOnce = 100

/**
 * Lets go of images that were in the trash for `trashDays`: they are found no more, and their files are noted for
 * removal where no other image needs them. Their rows stay, because lineage and accounts lead through them.
 * @returns whether there may be more
 */
export async function purgeTrash(now = Date.now()): Promise<boolean> {
  const due = now - trashDays * dayMs
  const purged = await changing(async trx => {
    const images = await trx
      .updateTable('image')
      .set({ purged_at: now, note: null, placeholder: null, likeness: null })
      .where('id', 'in', query =>
        query
          .selectFrom('image')
          .select('id')
          .where('deleted_at', '<', due)
          .where('purged_at', 'is', null)
          .limit(imagesAtOnce),
      )
      .returning(['id', 'place', 'sha256', 'workspace_id'])
      .execute()
    const places = images.map(({ place }) => place)
    await unfileFacets(trx, places)
    await eraseTerms(trx, places)
    if (images.length === 0) return 0
    await trx
      .deleteFrom('collection_image')
      .where(
        'image_id',
        'in',
        images.map(({ id }) => id),
      )
      .execute()
    for (const [workspaceId, some] of Map.groupBy(images, image => image.workspace_id)) {
      await addToTotal(trx, workspaceId, 'trash', -some.length)
      await record(trx, ourselves(workspaceId), 'trash-emptied', null, { pictures: some.length })
    }
    await trx
      .insertInto('purged_file')
      .values([...new Set(images.map(({ sha256 }) => sha256))].map(sha256 => ({ sha256, purged_at: now })))
      .onConflict(conflict => conflict.doNothing())
      .execute()
    return images.length
  })
  if (purged > 0) log.info({ images: purged }, 'pictures that were in the trash for 30 days were removed')
  return purged > 0
}

/**
 * Removes the next file that no image needs any more. One server at a time: two would take what the other has set aside.
 * @returns whether there was one
 */
export const finishPurge = async (now = Date.now()): Promise<boolean> =>
  (await unlessTaken(database(), 'originals', () => removeNext(now))) ?? false

async function removeNext(now: number): Promise<boolean> {
  const file = await database().selectFrom('purged_file').select('sha256').limit(1).executeTakeFirst()
  if (!file) return false
  await requireFolder()
  await removeUnneeded(file.sha256, now)
  await database().deleteFrom('purged_file').where('sha256', '=', file.sha256).execute()
  return true
}

/**
 * The same bytes may arrive at this very moment: their file is written before their row. So the file is first taken
 * aside, in one step, and comes back when it turns out to be young or needed.
 */
async function removeUnneeded(sha256: string, now: number): Promise<void> {
  const { bringBack, removeAside, setAside, storedAt } = shelf()
  // Where an earlier process was ended in between.
  await bringBack(sha256)
  if (await isNeeded(sha256, await storedAt(sha256), now)) return
  if (await isNeeded(sha256, await setAside(sha256), now)) return bringBack(sha256)
  await removeAside(sha256)
  for (const name of renditionNames) await removeIfThere(renditionPath(sha256, name))
}

/** What is not there is needed as little as what is old and without a row. */
const isNeeded = async (sha256: string, storedAt: number | null, now: number): Promise<boolean> =>
  (await knownOriginals([sha256])).size > 0 || (storedAt !== null && now - storedAt < dayMs)
