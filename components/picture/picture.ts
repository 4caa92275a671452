import type { GalleryImage } from '@/lib/gallery/schema'
import type { ImageType, ImageView } from '@/lib/image/schema'
import type { RunView } from '@/lib/run/schema'

/** An image with what must be known of its run wherever it is looked at. */
export type Picture = {
  id: string
  width: number
  height: number
  type: ImageType
  isStarred: boolean
  /** Of a long prompt the beginning may be all that is known; `details` have the whole. */
  prompt: string
  /** From 0 among the images of its run. */
  position: number
  /** `count`: images that came; null where they were not counted. */
  run: { id: string; number: number; isSample: boolean; count: number | null }
}

export const pictureOf = (run: RunView, image: ImageView, position: number): Picture => ({
  id: image.id,
  width: image.width,
  height: image.height,
  type: image.type,
  isStarred: image.isStarred,
  prompt: run.prompt,
  position,
  run: { id: run.id, number: run.number, isSample: run.isSample, count: run.images.length },
})

export const picturesOf = (run: RunView): Picture[] =>
  run.images.map((image, position) => pictureOf(run, image, position))

export const galleryPicture = (image: GalleryImage): Picture => ({
  id: image.id,
  width: image.width,
  height: image.height,
  type: image.type,
  isStarred: image.isStarred,
  prompt: image.prompt,
  position: image.position,
  run: { id: image.runId, number: image.runNumber, isSample: image.isSample, count: null },
})
