import type { Opened } from '@/components/picture/lightbox'
import { galleryPicture, type Picture } from '@/components/picture/picture'
import type { GalleryImage } from '@/lib/gallery/schema'

/**
 * The open picture with its neighbours on the wall. One that is not on the wall, because it came from the strip of its
 * run, has those of the picture it was reached from.
 * @param lastIndex of the picture last looked at that is on the wall
 */
export function openedIn(images: readonly GalleryImage[], picture: Picture | null, lastIndex: number): Opened | null {
  if (!picture) return null
  const index = images.findIndex(image => image.id === picture.id)
  const at = index === -1 ? lastIndex : index
  const image = images[index]
  const [previous, next] = [images[at - 1], images[at + 1]]
  return {
    picture: image ? galleryPicture(image) : picture,
    previous: previous ? galleryPicture(previous) : null,
    next: next ? galleryPicture(next) : null,
  }
}
