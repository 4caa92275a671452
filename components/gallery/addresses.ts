import { toParams } from '@/lib/gallery/query'
import type { GalleryPlace, GalleryQuery } from '@/lib/gallery/schema'

/** Words of an address that say where a page of the gallery begins. */
const directions = { at: 'from', after: 'after', before: 'before' } as const

const params = { from: 'at', after: 'after', before: 'before' } as const satisfies Record<
  GalleryPlace['direction'],
  keyof typeof directions
>

/** The page of a query, at a place of its order; a collection has a page of its own. */
export function galleryAddress(query: GalleryQuery, place: GalleryPlace | null = null): string {
  const { collection } = query
  return addressOf(collection === null ? '/gallery' : `/collections/${collection}`, paramsOf(query), place)
}

/** The page that opens a picture of a query. */
export const openAddress = (imageId: string, query: GalleryQuery): string =>
  addressOf(`/images/${imageId}`, toParams(query), null)

/** The place in an address; the beginning where it names none. */
export function placeIn(asked: URLSearchParams): GalleryPlace {
  for (const [name, direction] of Object.entries(directions)) {
    const cursor = asked.get(name)
    if (cursor) return { cursor, direction }
  }
  return { cursor: null, direction: 'after' }
}

/** A collection's page knows its collection. */
function paramsOf(query: GalleryQuery): URLSearchParams {
  const all = toParams(query)
  all.delete('collection')
  return all
}

function addressOf(path: string, query: URLSearchParams, place: GalleryPlace | null): string {
  if (place?.cursor) query.set(params[place.direction], place.cursor)
  return query.size > 0 ? `${path}?${query}` : path
}
