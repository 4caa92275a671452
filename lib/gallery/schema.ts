import type { ImageType } from '@/lib/image/schema'
import type { Settings } from '@/lib/provider/schema'
import type { RunState } from '@/lib/run/schema'
import type { Segment, Values } from '@/lib/template/schema'

/** Orders of the gallery. `by-hand` is a collection's own, `likeness` that of pictures like another one. */
export const gallerySorts = ['newest', 'oldest', 'largest', 'smallest', 'by-hand', 'likeness'] as const
export type GallerySort = (typeof gallerySorts)[number]

/** A value that a field of the template had: `style` is `watercolor style`. Of a list, one of its lines. */
export type FieldFilter = { name: string; value: string }

/**
 * What the gallery shows. Everything of it stands in the address (query.ts). Null and empty: does not matter.
 * Days are local, YYYY-MM-DD, both included. `collection` and `template` are slugs, `similarTo` is an image's id.
 */
export type GalleryQuery = {
  text: string
  template: string | null
  fields: FieldFilter[]
  /** As it was asked for: `1024x1024`. */
  size: string | null
  /** A person's or a token's id. */
  madeBy: string | null
  isStarred: boolean
  /** Samples alone, none of them, or both. */
  isSample: boolean | null
  from: string | null
  to: string | null
  state: 'live' | 'trash'
  collection: string | null
  similarTo: string | null
  sort: GallerySort
}

/** An image as the gallery shows it. Pixels and bytes are the original's, times ms since the epoch. */
export type GalleryImage = {
  id: string
  /** Where it stands in the order that was asked for: a page can begin at, after or before it. */
  cursor: string
  runId: string
  runNumber: number
  /** Its place within the run, from 0. */
  position: number
  width: number
  height: number
  type: ImageType
  bytes: number
  isStarred: boolean
  note: string | null
  /** The beginning of the prompt, enough to tell pictures apart. */
  prompt: string
  /** A thumbhash, base64 (lib/image/placeholder.ts reads it); null until it is made. */
  placeholder: string | null
  createdAt: number
  /** When it was put into the trash; it is removed for good `trashDays` later. */
  deletedAt: number | null
  template: { slug: string; name: string } | null
  /** The size that was asked for. */
  size: string
  isSample: boolean
  /** Its share of what the run cost, in micro-dollars; null where that is unknown, and for samples. */
  cost: number | null
}

/** Days that the trash keeps a picture. */
export const trashDays = 30

/** Images in the order asked for. A cursor is null where nothing lies before or after; `total` where counting would be slow. */
export type GalleryPage = {
  images: GalleryImage[]
  before: string | null
  after: string | null
  total: number | null
}

/**
 * Where a page stands: `after` and `before` a cursor without the image there, or `from` it on. The images come in the
 * order of the query in every case. Without a cursor it is the first page.
 */
export type GalleryPlace = { cursor: string | null; direction: 'after' | 'before' | 'from' }

/** What the filters offer, the most used first, each with how many images have it. */
export type GalleryFacets = {
  /** Images that are not in the trash. */
  total: number
  starred: number
  trashed: number
  samples: number
  /** False while images from before there was a gallery are still being made findable: counts still grow then. */
  isComplete: boolean
  templates: { slug: string; name: string; images: number }[]
  sizes: { size: string; images: number }[]
  /** Empty where one person is alone. */
  makers: { id: string; name: string; images: number }[]
  fields: { name: string; label: string; values: { value: string; label: string; images: number }[] }[]
}

/** A run that was made from an image. */
export type ChildRun = {
  runId: string
  runNumber: number
  state: RunState
  /** The image it varies. */
  parentImageId: string
  images: { id: string; placeholder: string | null; width: number; height: number }[]
}

/** Everything about one image: what the details panel, the filmstrip and the lineage show. */
export type GalleryImageDetails = GalleryImage & {
  /** The whole prompt, with the words that filled fields marked. */
  fullPrompt: string
  segments: Segment[]
  values: Values
  settings: Settings
  templateVersion: number | null
  revisedPrompt: string | null
  isCostEstimated: boolean
  /** Null where one person is alone. */
  madeBy: string | null
  sha256: string
  /** All live images of its run, in their order, this one among them. */
  film: GalleryImage[]
  /** The image that its run varies; null for none, `isLive` false when it is in the trash or gone. */
  parent: { imageId: string; runId: string; runNumber: number; placeholder: string | null; isLive: boolean } | null
  children: ChildRun[]
  collections: { slug: string; name: string }[]
}

/** A query that was kept under a name. `params` is what follows `/gallery?`. */
export type SavedView = { id: string; name: string; params: string; createdBy: string; createdAt: number }
