import type { LeavingWay } from '@/components/gallery/wall/followed'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import { putBackInCollection, removeFromCollection } from '@/lib/collection/actions'
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
    back: imageIds => putBackInCollection({ id: collectionId, places: placesOf(store, new Set(imageIds)) }),
  }
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
