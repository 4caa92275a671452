/** A named set of images, ordered by hand. `images` counts those that are not in the trash. */
export type CollectionCard = {
  id: string
  slug: string
  name: string
  images: number
  /** Its first images, for a cover. */
  cover: { id: string; placeholder: string | null; width: number; height: number }[]
  changedAt: number
}
