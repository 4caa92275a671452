import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { cursorOf, type Key, keyOf } from './cursor'
import { imageDetails } from './details'
import { type Found, findImages, type Stretch } from './find-images'
import { galleryImages } from './images'
import { alikeImages, pageAmong } from './like-page'
import { type Narrowed, narrowed } from './narrow'
import { offeredFacets } from './offered'
import { sortsFor, usualSort } from './query'
import type { GalleryFacets, GalleryImageDetails, GalleryPage, GalleryPlace, GalleryQuery, GallerySort } from './schema'
import { totalOf } from './total'

/** Images on one page, and as many as one may ask for. */
export const pageLength = 50
const longestPage = 200

const nothing: GalleryPage = { images: [], before: null, after: null, total: 0 }

type Size = { limit?: number; isCounted?: boolean }

/**
 * A page of the gallery. The cost does not grow with what lies before it.
 * @param place where it begins; the first page without
 */
export async function galleryPage(
  who: Principal,
  query: GalleryQuery,
  place: GalleryPlace = { cursor: null, direction: 'after' },
  { limit = pageLength, isCounted = true }: Size = {},
): Promise<GalleryPage> {
  const asked = await narrowed(who, query)
  if (!asked) return nothing
  const length = Math.min(Math.max(1, Math.floor(limit)), longestPage)
  const sort = sortsFor(query).includes(query.sort) ? query.sort : usualSort(query)
  if (sort === 'likeness') {
    const all = await alikeImages(who, query.similarTo ?? '', asked)
    return written(who, sort, pageAmong(all, place, length), all.length)
  }
  const total = isCounted ? await totalOf(asked) : null
  return written(who, sort, await pageOf(asked, sort, place, length), total)
}

async function written(
  who: Principal,
  sort: GallerySort,
  found: FoundPage,
  total: number | null,
): Promise<GalleryPage> {
  return {
    images: await galleryImages(who, sort, found.images),
    before: found.before && cursorOf(sort, found.before),
    after: found.after && cursorOf(sort, found.after),
    total,
  }
}

type Sort = Stretch['sort']
type FoundPage = { images: Found[]; before: Key | null; after: Key | null }

/** One image more than is shown tells whether more lie that way; the other way is looked at. */
async function pageOf(asked: Narrowed, sort: Sort, { cursor, direction }: GalleryPlace, length: number) {
  const from = keyOf(sort, cursor)
  const isBackwards = from !== null && direction === 'before'
  const isInclusive = direction === 'from'
  const found = await findImages(asked, { sort, from, isInclusive, isBackwards, limit: length + 1 })
  const isMore = found.length > length
  const images = isMore ? (isBackwards ? found.slice(1) : found.slice(0, length)) : found
  const [first, last] = [images.at(0) ?? from, images.at(-1) ?? from]
  const page: FoundPage = {
    images,
    before: isBackwards && isMore ? first : null,
    after: isBackwards || !isMore ? null : last,
  }
  if (isBackwards) page.after = await edge(asked, sort, last, false)
  else if (from) page.before = await edge(asked, sort, first, true)
  return page
}

/** The key itself when anything lies beyond it, else null. */
async function edge(asked: Narrowed, sort: Sort, key: Key | null, isBackwards: boolean): Promise<Key | null> {
  if (key === null) return null
  const beyond = await findImages(asked, { sort, from: key, isInclusive: false, isBackwards, limit: 1 })
  return beyond.length > 0 ? key : null
}

/** Everything about one image, also while it is in the trash; null when the workspace has none with that id. */
export const galleryImage = (who: Principal, id: string): Promise<GalleryImageDetails | null> => imageDetails(who, id)

/** What the filters offer, the most used first. */
export const galleryFacets = (who: Principal): Promise<GalleryFacets> => offeredFacets(who)
