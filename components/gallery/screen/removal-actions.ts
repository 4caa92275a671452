import type { WallStore } from '@/components/gallery/wall/wall-store'
import { addToCollection, orderCollection, removeFromCollection } from '@/lib/collection/actions'
import { deleteImages, restoreImages } from '@/lib/gallery/actions'
import type { Result } from '@/lib/result'

/** Into the trash, out of it, or out of a collection. */
export type RemovalKind = 'trash' | 'restore' | 'collection'

type Ask = (ids: readonly string[]) => Promise<Result<unknown>>

/** What takes pictures out of the view, and what brings them back. */
export function removalActions(
  kind: RemovalKind,
  collectionId: string | null,
  store: WallStore,
): { away: Ask; back: Ask } {
  const trash: Ask = ids => deleteImages({ ids })
  const restore: Ask = ids => restoreImages({ ids })
  if (kind === 'trash') return { away: trash, back: restore }
  if (kind === 'restore') return { away: restore, back: trash }
  return {
    away: imageIds => removeFromCollection({ id: collectionId, imageIds }),
    back: imageIds => backIn(collectionId, imageIds, store),
  }
}

/** What comes back into a collection comes to its end: each picture is put where it still stands on the wall. */
async function backIn(id: string | null, imageIds: readonly string[], store: WallStore): Promise<Result<unknown>> {
  const added = await addToCollection({ id, imageIds })
  if (!added.ok) return added
  const { images } = store.shown()
  const coming = new Set(imageIds)
  for (const imageId of images.map(image => image.id).reverse()) {
    if (!coming.has(imageId)) continue
    const before = images[images.findIndex(image => image.id === imageId) + 1]?.id ?? null
    const ordered = await orderCollection({ id, imageIds: [imageId], before })
    if (!ordered.ok) return ordered
  }
  return added
}
