import { collectionAddress } from '@/components/collection/collection-address'
import { toParams } from '@/lib/gallery/query'
import type { GalleryPlace, GalleryQuery } from '@/lib/gallery/schema'

/** The page of a query, at a place of its order; a collection has a page of its own. */
export function galleryAddress(query: GalleryQuery, place: GalleryPlace | null = null): string {
  const { collection } = query
  return addressOf(collection === null ? '/gallery' : collectionAddress(collection), paramsOf(query), place)
}

/** The page that opens a picture of a query. */
export const openAddress = (imageId: string, query: GalleryQuery): string =>
  addressOf(`/images/${imageId}`, toParams(query), null)

/** A collection's page knows its collection. */
function paramsOf(query: GalleryQuery): URLSearchParams {
  const all = toParams(query)
  all.delete('collection')
  return all
}

function addressOf(path: string, query: URLSearchParams, place: GalleryPlace | null): string {
  if (place?.cursor) {
    query.set('cursor', place.cursor)
    if (place.direction !== 'after') query.set('direction', place.direction)
  }
  return query.size > 0 ? `${path}?${query}` : path
}
