import { galleryQueryOf } from '@/lib/gallery/query'
import type { GalleryQuery } from '@/lib/gallery/schema'

/**
 * What the form of the gallery asks for: its inputs bear the names of the address. A collection's page knows its
 * collection by its path.
 */
export function queryOfForm(form: HTMLFormElement, { collection }: GalleryQuery): GalleryQuery {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') params.append(name, value)
  if (collection !== null) params.set('collection', collection)
  return galleryQueryOf(params)
}
