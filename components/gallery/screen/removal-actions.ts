import type { LeavingWay } from '@/components/gallery/wall/followed'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import { addToCollection, orderCollection, removeFromCollection } from '@/lib/collection/actions'
import { deleteImages, restoreImages } from '@/lib/gallery/actions'
import type { Result } from '@/lib/result'

type Ask = (ids: readonly string[]) => Promise<Result<unknown>>

/** What takes pictures out of the view, and what brings them back. */
export function removalActions(
  way: LeavingWay,
  collectionId: string | null,
  store: WallStore,
): { away: Ask; back: Ask } {
  const trash: Ask = ids => deleteImages({ ids })
  const restore: Ask = ids => restoreImages({ ids })
  if (way === 'trash') return { away: trash, back: restore }
  if (way === 'restore') return { away: restore, back: trash }
  return {
    away: imageIds => removeFromCollection({ id: collectionId, imageIds }),
    back: imageIds => backIn(collectionId, imageIds, store),
  }
}

/** What comes back into a collection comes to its end: pictures are put where they still stand on the wall. */
async function backIn(id: string | null, imageIds: readonly string[], store: WallStore): Promise<Result<unknown>> {
  const added = await addToCollection({ id, imageIds })
  if (!added.ok) return added
  for (const place of placesOf(store, new Set(imageIds))) {
    const ordered = await orderCollection({ id, ...place })
    if (!ordered.ok) return ordered
  }
  return added
}

/** Stretches of coming pictures, each with the one that follows it on the wall; null: nothing does. */
function placesOf(store: WallStore, coming: ReadonlySet<string>): { imageIds: string[]; before: string | null }[] {
  const { images, leaving } = store.shown()
  const places: { imageIds: string[]; before: string | null }[] = []
  let imageIds: string[] = []
  const end = (before: string | null) => {
    if (imageIds.length > 0) places.push({ imageIds, before })
    imageIds = []
  }
  for (const { id } of images) {
    if (coming.has(id)) imageIds.push(id)
    else if (!leaving.has(id)) end(id)
  }
  end(null)
  return places
}
