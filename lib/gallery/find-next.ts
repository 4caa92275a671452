import 'server-only'
import type { Transaction } from 'kysely'
import { changing, database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { countUnderFacets, unfileFacets } from './facet-records'
import { type Findable, makeFindable } from './make-findable'
import { termsVersion } from './search'

/** Few, so that a run that ends meanwhile waits for milliseconds. */
const imagesAtOnce = 50

/**
 * Makes the next images findable that are not yet, or were by terms of an earlier version, newest first. What is done
 * is kept, so that it goes on where it stopped.
 * @returns how many
 */
export async function findNext(): Promise<number> {
  // Looking must not write: there is nothing to do nearly always.
  if ((await unfound(database(), 1)).length === 0) return 0
  return changing(async trx => {
    const images = await unfound(trx, imagesAtOnce)
    if (images.length === 0) return 0
    await forget(trx, images)
    await makeFindable(trx, images)
    await trx
      .updateTable('image')
      .set({ found_by: termsVersion })
      .where(
        'id',
        'in',
        images.map(({ id }) => id),
      )
      .execute()
    return images.length
  })
}

/** What images were found by before, with its counts. */
async function forget(trx: Transaction<Tables>, images: Findable[]): Promise<void> {
  const live = images.filter(image => image.deleted_at === null)
  await countUnderFacets(
    trx,
    live.map(({ place }) => place),
    -1,
  )
  await unfileFacets(
    trx,
    images.map(({ place }) => place),
  )
}

const unfound = (db: Pick<ReturnType<typeof database>, 'selectFrom'>, limit: number) =>
  db
    .selectFrom('image')
    .innerJoin('run', 'run.id', 'image.run_id')
    .select(['image.id', 'image.place', 'image.workspace_id', 'image.template_id', 'image.asked_size'])
    .select(['image.is_sample', 'image.note', 'image.deleted_at', 'image.found_by', 'run.prompt', 'run.field_values'])
    .select('run.created_by')
    .where('image.found_by', '<', termsVersion)
    .where('image.purged_at', 'is', null)
    .orderBy('image.found_by')
    .orderBy('image.place', 'desc')
    .limit(limit)
    .execute()
