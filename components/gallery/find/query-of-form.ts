import { galleryQueryOf } from '@/lib/gallery/query'
import type { GalleryQuery } from '@/lib/gallery/schema'

/**
 * What the form of the gallery asks for: its inputs bear the names of the address. What it does not show stays as it
 * is: where one looks, and what the pictures are compared with.
 */
export function queryOfForm(form: HTMLFormElement, { state, collection, similarTo }: GalleryQuery): GalleryQuery {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') params.append(name, value)
  if (state === 'trash') params.set('in', 'trash')
  if (collection !== null) params.set('collection', collection)
  if (similarTo !== null) params.set('like', similarTo)
  return galleryQueryOf(params)
}
