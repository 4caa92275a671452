import 'server-only'
import { type RawBuilder, sql } from 'kysely'
import { database } from '@/lib/store/database'
import { isPostgres } from '@/lib/store/dialect'
import { isByPlace } from './cursor'
import type { Narrowed } from './narrow'
import type { GallerySort } from './schema'
import { matches, placeInSearch, whole } from './search'

/** Fewer images than these are sorted when they are asked for; more are read in their order and looked at one by one. */
const few = 5_000
/** Words that fewer images hold are rare. */
const fewWords = 1_000

/** `from` and its conditions; `place` and `pixels` as it can be ordered by them. */
export type Source = Record<'from' | 'place' | 'pixels', RawBuilder<unknown>> & { conditions: RawBuilder<unknown>[] }

/**
 * Where the images of a query are read from. What is read first decides the time it takes: the rarest of what is asked
 * for, as the counts of the facets tell, or the order itself.
 */
export async function sourceOf(narrowed: Narrowed, sort: GallerySort): Promise<Source> {
  const source = sources[await whatIsReadFirst(narrowed, sort)](narrowed, sort)
  return { ...source, conditions: [...conditionsOf(narrowed, source.place), ...source.conditions] }
}

/** All that a query asks of images at these places, read from no index in particular. */
export const allConditions = (narrowed: Narrowed): RawBuilder<unknown>[] => [
  ...conditionsOf(narrowed, sql`image.place`),
  ...under(narrowed, 0),
  ...withWords(narrowed),
]

const conditionsOf = (narrowed: Narrowed, place: RawBuilder<unknown>): RawBuilder<unknown>[] => [
  // The scope first: whatever else is asked, only images of this workspace are seen.
  sql`image.workspace_id = ${narrowed.workspaceId}`,
  // As literals: a partial index is only used for a condition that stands in the statement itself.
  narrowed.state === 'live'
    ? sql`image.deleted_at is null`
    : sql`image.deleted_at is not null and image.purged_at is null`,
  ...(narrowed.starred === null ? [] : [sql`image.is_starred = 1`]),
  ...(narrowed.start === null ? [] : [sql`${place} >= ${whole(narrowed.start)}`]),
  ...(narrowed.end === null ? [] : [sql`${place} < ${whole(narrowed.end)}`]),
]

type First = 'images' | 'starred' | 'trash' | 'posting' | 'search' | 'rare words' | 'collection'

async function whatIsReadFirst(narrowed: Narrowed, sort: GallerySort): Promise<First> {
  const { postings, wanted, collectionId, state } = narrowed
  if (collectionId !== null) return 'collection'
  // What is in the trash is little, and counted under no facet.
  if (state === 'trash') return 'trash'
  const rarest = postings[0]?.images ?? Number.POSITIVE_INFINITY
  const starred = narrowed.starred ?? Number.POSITIVE_INFINITY
  const first = rarest <= starred ? 'posting' : 'starred'
  const least = Math.min(rarest, starred)
  if (least <= few) return first
  if (wanted !== null) return (await isRare(narrowed)) ? 'rare words' : isByPlace(sort) ? 'search' : 'images'
  return isByPlace(sort) && least < Number.POSITIVE_INFINITY ? first : 'images'
}

async function isRare({ wanted }: Narrowed): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from (
      select 1 from image_search where ${matches(database(), wanted ?? [])} limit ${fewWords + 1}
    ) as counted`.execute(database())
  return Number(rows[0]?.found ?? 0) <= fewWords
}

/** SQLite is told the index; Postgres knows how much there is of everything. */
const imagesBy = (index: 'live' | 'pixels' | 'starred' | 'trash') =>
  isPostgres(database()) ? sql`image` : sql`image indexed by ${sql.id(`image_${index}`)}`

// A cross join is read from left to right, and a plus keeps a column from being read in its own order: both only tell
// SQLite, which would otherwise choose without knowing how much there is.
const sources: Record<First, (narrowed: Narrowed, sort: GallerySort) => Source> = {
  images: (narrowed, sort) => onlyImages(narrowed, isByPlace(sort) ? 'live' : 'pixels'),
  starred: narrowed => onlyImages(narrowed, 'starred'),
  trash: narrowed => onlyImages(narrowed, 'trash'),
  posting: narrowed => ({
    from: sql`image_facet as posting cross join image`,
    conditions: [
      sql`posting.facet_id = ${narrowed.postings[0]?.id ?? 0}`,
      sql`image.place = posting.place`,
      ...under(narrowed, 1),
      ...withWords(narrowed),
    ],
    place: sql`posting.place`,
    pixels: sql`+image.pixels`,
  }),
  search: narrowed => bySearch(narrowed, placeInSearch(database())),
  // Postgres would rather read all images in their order than all that hold a word that it knows nothing of.
  'rare words': narrowed => bySearch(narrowed, sql`${placeInSearch(database())} + 0`),
  collection: narrowed => ({
    from: sql`collection_image as kept cross join image`,
    conditions: [
      sql`kept.collection_id = ${narrowed.collectionId}`,
      sql`image.id = kept.image_id`,
      ...under(narrowed, 0),
      ...withWords(narrowed),
    ],
    place: sql`+image.place`,
    pixels: sql`+image.pixels`,
  }),
}

const bySearch = (narrowed: Narrowed, place: RawBuilder<unknown>): Source => ({
  from: sql`image_search cross join image`,
  conditions: [
    matches(database(), narrowed.wanted ?? []),
    sql`image.place = ${placeInSearch(database())}`,
    ...under(narrowed, 0),
  ],
  place,
  pixels: sql`+image.pixels`,
})

const onlyImages = (narrowed: Narrowed, index: Parameters<typeof imagesBy>[0]): Source => ({
  from: imagesBy(index),
  conditions: [...under(narrowed, 0), ...withWords(narrowed)],
  place: sql`image.place`,
  pixels: sql`image.pixels`,
})

/** Being under every facet from one on. */
const under = ({ postings }: Narrowed, from: number): RawBuilder<unknown>[] =>
  postings
    .slice(from)
    .map(
      ({ id }) =>
        sql`exists (select 1 from image_facet as also where also.facet_id = ${id} and also.place = image.place)`,
    )

// As a list that is made once: asked for one image, FTS5 would read all that a prefix matches, every time. The plus
// keeps SQLite from reading the list first.
const withWords = ({ wanted }: Narrowed): RawBuilder<unknown>[] =>
  wanted === null
    ? []
    : [
        sql`+image.place in (
          select ${placeInSearch(database())} from image_search where ${matches(database(), wanted)}
        )`,
      ]
