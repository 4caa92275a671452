import 'server-only'
import { sql, type Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { changing, nextValue } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import type { ImageTable } from '@/lib/store/tables/image-tables'
import { addToTotal, countUnderFacets } from './facet-records'
import { writeTermsOf } from './make-findable'

type Trx = Transaction<Tables>
type Changed = Pick<ImageTable, 'id' | 'run_id' | 'place' | 'is_starred'>

const changedColumns = ['id', 'run_id', 'place', 'is_starred'] as const

/**
 * Puts images into the trash, where they stay for `trashDays`.
 * @returns the ids of those that were not there yet
 */
export const trashImages = (who: Principal, ids: readonly string[], now = Date.now()): Promise<string[]> =>
  changing(async (trx, change) => {
    const gone = await images(trx, who, ids)
      .set({ deleted_at: now })
      .where('deleted_at', 'is', null)
      .returning(changedColumns)
      .execute()
    return counted(trx, who, gone, change, -1)
  })

/** Takes images out of the trash, with their stars, notes and collections. @returns the ids of those that were in it */
export const untrashImages = (who: Principal, ids: readonly string[]): Promise<string[]> =>
  changing(async (trx, change) => {
    const back = await images(trx, who, ids)
      .set({ deleted_at: null })
      .where('deleted_at', 'is not', null)
      .where('purged_at', 'is', null)
      .returning(changedColumns)
      .execute()
    return counted(trx, who, back, change, 1)
  })

/** @returns the ids of those that were not so yet */
export const setStars = (who: Principal, ids: readonly string[], isStarred: boolean): Promise<string[]> =>
  changing(async (trx, change) => {
    const changed = await images(trx, who, ids)
      .set({ is_starred: isStarred ? 1 : 0 })
      .where('is_starred', '=', isStarred ? 0 : 1)
      .where('deleted_at', 'is', null)
      .returning(changedColumns)
      .execute()
    await addToTotal(trx, who.workspaceId, 'starred', isStarred ? changed.length : -changed.length)
    return announced(trx, changed, change)
  })

/** Keeps a note, and makes the image findable by it. @returns whether there is such an image */
export const setNote = (who: Principal, id: string, note: string): Promise<boolean> =>
  changing(async trx => {
    const image = await images(trx, who, [id])
      .set({ note: note === '' ? null : note })
      .where('deleted_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!image) return false
    const run = await trx
      .selectFrom('run')
      .select(['prompt', 'field_values', 'created_by'])
      .where('id', '=', image.run_id)
      .executeTakeFirstOrThrow()
    await writeTermsOf(trx, [{ ...image, ...run }])
    return true
  })

const images = (trx: Trx, who: Principal, ids: readonly string[]) =>
  trx.updateTable('image').where('workspace_id', '=', who.workspaceId).where('id', 'in', ids)

/** Counts what left the gallery (-1) or came back into it (1). */
async function counted(trx: Trx, who: Principal, changed: Changed[], change: number, sign: 1 | -1): Promise<string[]> {
  await countUnderFacets(
    trx,
    changed.map(({ place }) => place),
    sign,
  )
  const starred = changed.filter(image => image.is_starred === 1).length
  await addToTotal(trx, who.workspaceId, 'live', sign * changed.length)
  await addToTotal(trx, who.workspaceId, 'starred', sign * starred)
  await addToTotal(trx, who.workspaceId, 'trash', -sign * changed.length)
  return announced(trx, changed, change)
}

/** Counts it as a change of each run, so that every open page shows it. No two runs may share a change's number. */
async function announced(trx: Trx, changed: Changed[], change: number): Promise<string[]> {
  const runs = [...new Set(changed.map(({ run_id: id }) => id))]
  if (runs.length > 1) await nextValue(trx, 'change', runs.length - 1)
  if (runs.length > 0)
    await sql`
      update run set change = ${change - 1} + changed.rank from (
        select id, row_number() over (order by id) as rank from run where id in (${sql.join(runs)})
      ) as changed where changed.id = run.id`.execute(trx)
  return changed.map(({ id }) => id)
}
