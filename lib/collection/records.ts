import 'server-only'
import { sql, type Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { changing, database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { addImages } from './order-images'
import type { CollectionCard } from './schema'
import { slugOf } from './slug'

type Trx = Transaction<Tables>

const mostCollections = 500
const coverImages = 4

export const collectionGone = refused('not-found', 'This collection is no longer here.')

const live = (who: Principal) =>
  database()
    .selectFrom('collection')
    .selectAll()
    .where('workspace_id', '=', who.workspaceId)
    .where('deleted_at', 'is', null)

/** All collections, the one that was changed last first. */
export async function collectionCards(who: Principal): Promise<CollectionCard[]> {
  const rows = await live(who).orderBy('changed_at', 'desc').limit(mostCollections).execute()
  return cardsOf(rows)
}

/** One collection by the word of its address; null when there is none. */
export async function collectionCard(who: Principal, slug: string): Promise<CollectionCard | null> {
  const rows = await live(who).where('slug', '=', slug).execute()
  return (await cardsOf(rows))[0] ?? null
}

/** The name of a collection by its id; null when there is none. */
export async function collectionName(who: Principal, id: string): Promise<string | null> {
  const row = await live(who).where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

async function cardsOf(rows: Tables['collection'][]): Promise<CollectionCard[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const { rows: images } = await sql<CoverRow>`
    select * from (
      select kept.collection_id as "collectionId", image.id, image.placeholder, image.width, image.height,
        row_number() over (partition by kept.collection_id order by kept.rank) as place,
        count(*) over (partition by kept.collection_id) as images
      from collection_image as kept join image on image.id = kept.image_id
      where kept.collection_id in (${sql.join(ids)}) and image.deleted_at is null
    ) as ranked where place <= ${coverImages} order by place`.execute(database())
  const covers = Map.groupBy(images, ({ collectionId }) => collectionId)
  return rows.map(({ id, slug, name, changed_at: changedAt }) => {
    const cover = covers.get(id) ?? []
    return {
      id,
      slug,
      name,
      images: Number(cover[0]?.images ?? 0),
      cover: cover.map(({ id, placeholder, width, height }) => ({ id, placeholder, width, height })),
      changedAt,
    }
  })
}

type CoverRow = CollectionCard['cover'][number] & { collectionId: string; images: number }

/** Makes a collection, with these images in this order. */
export const insertCollection = (
  who: Principal,
  { name, imageIds }: { name: string; imageIds: string[] },
): Promise<Result<{ id: string; slug: string }>> =>
  changing(async trx => {
    const slugs = await takenSlugs(trx, who)
    if (slugs.size >= mostCollections)
      return refused('conflict', `There are ${mostCollections} collections already. Delete one first.`)
    const now = Date.now()
    const row = { id: newId(now), slug: slugOf(name, slug => slugs.has(slug)) }
    await trx
      .insertInto('collection')
      .values({
        ...row,
        workspace_id: who.workspaceId,
        name,
        created_by: who.id,
        created_at: now,
        changed_at: now,
        deleted_at: null,
      })
      .execute()
    const added = imageIds.length > 0 ? await addImages(trx, who, row.id, imageIds) : done({ added: 0 })
    return added.ok ? done(row) : added
  })

/** Those of deleted ones too: they may come back. */
async function takenSlugs(trx: Trx, who: Principal): Promise<Set<string>> {
  const rows = await trx.selectFrom('collection').select('slug').where('workspace_id', '=', who.workspaceId).execute()
  return new Set(rows.map(({ slug }) => slug))
}

/** Changes a collection's own row. @returns null when the workspace has no such collection */
export async function changeCollection(
  who: Principal,
  id: string,
  change: Partial<Pick<Tables['collection'], 'name' | 'deleted_at'>>,
): Promise<{ id: string; slug: string } | null> {
  const row = await database()
    .updateTable('collection')
    .set({ ...change, changed_at: Date.now() })
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .where('deleted_at', change.deleted_at === null ? 'is not' : 'is', null)
    .returning(['id', 'slug'])
    .executeTakeFirst()
  return row ?? null
}
