import 'server-only'
import type { Transaction } from 'kysely'
import { nextValue } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import type { Facet, TotalName } from './facets'

type Trx = Transaction<Tables>

/** An image's place, and what it can be filtered by. One in the trash is kept under its facets but not counted. */
export type Filed = { place: number; workspaceId: string; isLive: boolean; facets: Facet[] }

/** Rows written at once: databases bound the parameters of a statement. */
const rowsAtOnce = 2_000

/**
 * Puts images under their facets and counts them there.
 * @param trx one that changes runs (`changing`): its lock orders all who count
 */
export async function fileFacets(trx: Trx, images: Filed[]): Promise<void> {
  const ids = await facetIds(trx, images)
  const idOf = (workspaceId: string, facet: Facet) => ids.get(keyOf(workspaceId, facet)) ?? 0
  const rows = images.flatMap(({ place, workspaceId, facets }) =>
    facets.map(facet => ({ facet_id: idOf(workspaceId, facet), place })),
  )
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto('image_facet')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict(conflict => conflict.doNothing())
      .execute()
  const live = images.filter(({ isLive }) => isLive)
  await addToFacets(
    trx,
    live.flatMap(({ workspaceId, facets }) => facets.map(facet => idOf(workspaceId, facet))),
    1,
  )
}

const keyOf = (workspaceId: string, { name, value }: Facet): string => JSON.stringify([workspaceId, name, value])

/** The ids of all facets of these images, those that did not exist made. */
async function facetIds(trx: Trx, images: Filed[]): Promise<Map<string, number>> {
  const wanted = new Map<string, Facet & { workspaceId: string }>()
  for (const { workspaceId, facets } of images)
    for (const facet of facets) wanted.set(keyOf(workspaceId, facet), { ...facet, workspaceId })
  const ids = await knownIds(trx, [...wanted.values()])
  const missing = [...wanted].filter(([key]) => !ids.has(key))
  if (missing.length === 0) return ids
  let id = (await nextValue(trx, 'facet', missing.length)) - missing.length
  const rows = missing.map(([key, { workspaceId, name, value }]) => {
    ids.set(key, ++id)
    return { id, workspace_id: workspaceId, name, value, images: 0 }
  })
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto('facet')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
  return ids
}

async function knownIds(trx: Trx, wanted: (Facet & { workspaceId: string })[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const some of Map.groupBy(wanted, ({ workspaceId, name }) => JSON.stringify([workspaceId, name])).values()) {
    const [{ workspaceId, name } = { workspaceId: '', name: '' }] = some
    const rows = await trx
      .selectFrom('facet')
      .select(['id', 'value'])
      .where('workspace_id', '=', workspaceId)
      .where('name', '=', name)
      .where(
        'value',
        'in',
        some.map(({ value }) => value),
      )
      .execute()
    for (const { id, value } of rows) ids.set(keyOf(workspaceId, { name, value }), id)
  }
  return ids
}

/** Adds to the counts of facets, each as often as it is named. */
async function addToFacets(trx: Trx, ids: number[], sign: 1 | -1): Promise<void> {
  const times = new Map<number, number>()
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
  for (const [count, some] of Map.groupBy(times, ([, count]) => count))
    await trx
      .updateTable('facet')
      .set(row => ({ images: row('images', '+', sign * count) }))
      .where(
        'id',
        'in',
        some.map(([id]) => id),
      )
      .execute()
}

/** Counts images that come back (1) or are put into the trash (-1) under all their facets. */
export async function countUnderFacets(trx: Trx, places: number[], sign: 1 | -1): Promise<void> {
  if (places.length === 0) return
  const rows = await trx.selectFrom('image_facet').select('facet_id').where('place', 'in', places).execute()
  await addToFacets(
    trx,
    rows.map(({ facet_id: id }) => id),
    sign,
  )
}

/** Adds to a total of a workspace. */
export async function addToTotal(trx: Trx, workspaceId: string, name: TotalName, images: number): Promise<void> {
  if (images === 0) return
  const changed = await trx
    .updateTable('facet')
    .set(row => ({ images: row('images', '+', images) }))
    .where('workspace_id', '=', workspaceId)
    .where('name', '=', name)
    .where('value', '=', '')
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) return
  const id = await nextValue(trx, 'facet')
  await trx.insertInto('facet').values({ id, workspace_id: workspaceId, name, value: '', images }).execute()
}

/** Forgets images that are removed for good; they are not counted any more. */
export async function unfileFacets(trx: Trx, places: number[]): Promise<void> {
  if (places.length > 0) await trx.deleteFrom('image_facet').where('place', 'in', places).execute()
}
