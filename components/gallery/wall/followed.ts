import type { GalleryImage } from '@/lib/gallery/schema'
import type { RunView } from '@/lib/run/schema'

/** Into the trash, out of it, or out of a collection. */
export type LeavingWay = 'trash' | 'restore' | 'collection'
export type Leaving = ReadonlyMap<string, LeavingWay>

type Followed = { images: readonly GalleryImage[]; leaving: Leaving }

/**
 * What changed runs say of images: starred or not, still there or not.
 * @param isLive whether an image that its run no longer shows has left this view
 * @returns null when nothing is different
 */
export function followed(shown: Followed, runs: readonly RunView[], isLive: boolean): Followed | null {
  if (runs.length === 0) return null
  const byId = new Map(runs.map(run => [run.id, new Map(run.images.map(image => [image.id, image]))]))
  const leaving = new Map(shown.leaving)
  let isStarNews = false
  const images = shown.images.map(image => {
    const siblings = byId.get(image.runId)
    const now = siblings?.get(image.id)
    if (siblings && isLive) {
      if (!now) leaving.set(image.id, 'trash')
      else if (leaving.get(image.id) === 'trash') leaving.delete(image.id)
    }
    if (!now || now.isStarred === image.isStarred) return image
    isStarNews = true
    return { ...image, isStarred: now.isStarred }
  })
  const isLeavingNews = leaving.size !== shown.leaving.size || [...leaving.keys()].some(id => !shown.leaving.has(id))
  if (!isStarNews && !isLeavingNews) return null
  return { images: isStarNews ? images : shown.images, leaving: isLeavingNews ? leaving : shown.leaving }
}
