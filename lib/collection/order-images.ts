import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { changing } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'

type Trx = Transaction<Tables>

/** Images of one collection: as many as are still ordered by hand. */
const mostImages = 10_000
/** Between neighbours, so that an image can be put between them without touching the others. */
const gap = 2 ** 20
const rowsAtOnce = 1_000
/** More images than these are quicker written anew, with all others, than one by one. */
const mostSteps = 50

const gone = refused('not-found', 'This collection is no longer here.')

/** Adds images at the end, in this order; those that are in it already stay where they are. */
export const addToEnd = (who: Principal, id: string, imageIds: string[]): Promise<Result<{ added: number }>> =>
  inCollection(who, id, trx => addImages(trx, who, id, imageIds))

export async function addImages(
  trx: Trx,
  who: Principal,
  id: string,
  imageIds: string[],
): Promise<Result<{ added: number }>> {
  const known = await trx
    .selectFrom('image')
    .select('id')
    .where('workspace_id', '=', who.workspaceId)
    .where('id', 'in', imageIds)
    .where('deleted_at', 'is', null)
    .execute()
  const ours = new Set(known.map(image => image.id))
  const kept = await ranksOf(trx, id)
  const isIn = new Set(kept.map(({ image_id: imageId }) => imageId))
  const added = [...new Set(imageIds)].filter(imageId => ours.has(imageId) && !isIn.has(imageId))
  if (kept.length + added.length > mostImages)
    return refused('conflict', `A collection can hold ${mostImages.toLocaleString('en-US')} pictures at most.`)
  const last = kept.at(-1)?.rank ?? 0
  await insertRanks(
    trx,
    added.map((imageId, index) => ({ collection_id: id, image_id: imageId, rank: last + (index + 1) * gap })),
  )
  return done({ added: added.length })
}

/** Takes images out; they stay in the gallery. */
export const takeOut = (who: Principal, id: string, imageIds: string[]): Promise<Result<{ removed: number }>> =>
  inCollection(who, id, async trx => {
    const removed = await trx
      .deleteFrom('collection_image')
      .where('collection_id', '=', id)
      .where('image_id', 'in', imageIds)
      .executeTakeFirst()
    return done({ removed: Number(removed.numDeletedRows) })
  })

/** Images, and the one before which they stand; null: at the end. */
export type Place = { imageIds: string[]; before: string | null }

/** Puts images of a collection, in this order, before another one of it, or at its end. */
export const putBefore = (
  who: Principal,
  id: string,
  imageIds: string[],
  before: string | null,
): Promise<Result<{ moved: number }>> => inCollection(who, id, trx => put(trx, id, { imageIds, before }))

/** Brings images back that were taken out, each to its place: all of it or nothing. */
export const putBack = (who: Principal, id: string, places: Place[]): Promise<Result<{ added: number }>> =>
  inCollection(who, id, async trx => {
    const added = await addImages(
      trx,
      who,
      id,
      places.flatMap(({ imageIds }) => imageIds),
    )
    if (!added.ok) return added
    // The picture that one stood before may have left since: then it stays at the end.
    for (const place of places) await put(trx, id, place)
    return added
  })

async function put(trx: Trx, id: string, { imageIds, before }: Place): Promise<Result<{ moved: number }>> {
  const kept = await ranksOf(trx, id)
  const isMoved = new Set(imageIds)
  const isIn = new Set(kept.map(({ image_id: imageId }) => imageId))
  const moved = [...isMoved].filter(imageId => isIn.has(imageId))
  const staying = kept.filter(({ image_id: imageId }) => !isMoved.has(imageId))
  const found = before === null ? -1 : staying.findIndex(({ image_id: imageId }) => imageId === before)
  if (before !== null && found < 0)
    return refused('not-found', 'The picture before which they were to stand is not in this collection any more.')
  const at = found < 0 ? staying.length : found
  const [low, high] = [staying[at - 1]?.rank ?? 0, staying[at]?.rank]
  const step = high === undefined ? gap : Math.floor((high - low) / (moved.length + 1))
  if (step < 1 || moved.length > mostSteps) {
    const order = staying.map(({ image_id: imageId }) => imageId)
    await renumber(trx, id, [...order.slice(0, at), ...moved, ...order.slice(at)])
  } else
    await setRanks(
      trx,
      id,
      moved.map((imageId, index) => ({ imageId, rank: low + (index + 1) * step })),
    )
  return done({ moved: moved.length })
}

/** Everything that changes an order is one after the other: a rank is read before it is written. */
const inCollection = <T>(who: Principal, id: string, work: (trx: Trx) => Promise<Result<T>>): Promise<Result<T>> =>
  changing(async trx => {
    const collection = await trx
      .updateTable('collection')
      .set({ changed_at: Date.now() })
      .where('id', '=', id)
      .where('workspace_id', '=', who.workspaceId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst()
    return collection.numUpdatedRows > 0n ? work(trx) : gone
  })

const ranksOf = (trx: Trx, id: string) =>
  trx
    .selectFrom('collection_image')
    .select(['image_id', 'rank'])
    .where('collection_id', '=', id)
    .orderBy('rank')
    .execute()

async function insertRanks(trx: Trx, rows: Tables['collection_image'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto('collection_image')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
}

async function setRanks(trx: Trx, id: string, ranks: { imageId: string; rank: number }[]): Promise<void> {
  for (const { imageId, rank } of ranks)
    await trx
      .updateTable('collection_image')
      .set({ rank })
      .where('collection_id', '=', id)
      .where('image_id', '=', imageId)
      .execute()
}

/** When no room is left between two neighbours: all are written anew, with room. */
async function renumber(trx: Trx, id: string, order: string[]): Promise<void> {
  await trx.deleteFrom('collection_image').where('collection_id', '=', id).execute()
  await insertRanks(
    trx,
    order.map((imageId, index) => ({ collection_id: id, image_id: imageId, rank: (index + 1) * gap })),
  )
}
