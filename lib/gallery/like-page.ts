import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { type Key, keyOf } from './cursor'
import { type Found, imagesAmong } from './find-images'
import { mostAlike } from './likeness'
import type { Narrowed } from './narrow'
import type { GalleryPlace } from './schema'

/** Alike images of a query, the most alike first: few enough to have all of them at once. */
export async function alikeImages(who: Principal, imageId: string, narrowed: Narrowed): Promise<Found[]> {
  const { likeness } = (await imageWith(who, imageId)) ?? { likeness: null }
  if (likeness === null) return []
  const alike = await mostAlike(who.workspaceId, likeness)
  const idOf = new Map(
    (
      await imagesAmong(
        narrowed,
        alike.map(({ place }) => place),
      )
    ).map(({ id, place }) => [place, id]),
  )
  const shown = new Map<number, Found>()
  for (const { place, distance } of alike) {
    const id = idOf.get(place)
    // Of copies of one picture the newest is shown, and of the picture asked for none.
    if (id !== undefined && distance > 0 && !shown.has(distance)) shown.set(distance, { id, value: distance, place })
  }
  return [...shown.values()]
}

const imageWith = (who: Principal, id: string) =>
  database()
    .selectFrom('image')
    .select('likeness')
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .executeTakeFirst()

type Page = { images: Found[]; before: Key | null; after: Key | null }

/** A page out of all of them. */
export function pageAmong(all: Found[], { cursor, direction }: GalleryPlace, length: number): Page {
  const key = keyOf('likeness', cursor)
  const start = Math.max(0, startOf(all, key, direction, length))
  const end = key && direction === 'before' ? atOrBehind(all, key.value) : start + length
  const images = all.slice(start, end)
  return {
    images,
    before: start > 0 ? (images[0] ?? key) : null,
    after: end < all.length ? (images.at(-1) ?? key) : null,
  }
}

function startOf(all: Found[], key: Key | null, direction: GalleryPlace['direction'], length: number): number {
  if (key === null) return 0
  if (direction === 'after') return atOrBehind(all, key.value + 1)
  return atOrBehind(all, key.value) - (direction === 'before' ? length : 0)
}

const atOrBehind = (all: Found[], distance: number): number => all.filter(({ value }) => value < distance).length
