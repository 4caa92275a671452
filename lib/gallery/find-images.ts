import 'server-only'
import { sql } from 'kysely'
import { database } from '@/lib/store/database'
import { isByPlace, isDescending, type Key } from './cursor'
import { allConditions, type Source, sourceOf } from './image-source'
import type { Narrowed } from './narrow'
import type { GallerySort } from './schema'
import { whole } from './search'

export type Found = Key & { id: string }

/** A stretch of an order: from a key on, or from its end; `isBackwards` reads towards the beginning. */
export type Stretch = {
  sort: Exclude<GallerySort, 'likeness'>
  from: Key | null
  isInclusive: boolean
  isBackwards: boolean
  limit: number
}

/** Images of a query in an order, by their keys alone. */
export async function findImages(narrowed: Narrowed, stretch: Stretch): Promise<Found[]> {
  const source = await sourceOf(narrowed, stretch.sort)
  const order = orderOf(stretch, source)
  const conditions = [...source.conditions, ...order.conditions]
  const { rows } = await sql<Found>`
    select image.id, image.place, ${order.value} as value
    from ${source.from}
    where ${sql.join(conditions, sql` and `)}
    order by ${order.by} limit ${stretch.limit}`.execute(database())
  return stretch.isBackwards ? rows.reverse() : rows
}

/** How many images a query has, counted up to a limit. */
export async function countImages(narrowed: Narrowed, limit: number): Promise<number> {
  const { from, conditions } = await sourceOf(narrowed, 'newest')
  const { rows } = await sql<{ images: number }>`
    select count(*) as images from (
      select 1 from ${from} where ${sql.join(conditions, sql` and `)} limit ${limit}
    ) as counted`.execute(database())
  return Number(rows[0]?.images ?? 0)
}

/** Which images at these places a query has. */
export async function imagesAmong(narrowed: Narrowed, places: number[]): Promise<{ id: string; place: number }[]> {
  if (places.length === 0) return []
  const conditions = [...allConditions(narrowed), sql`image.place in (${sql.join(places)})`]
  const { rows } = await sql<{ id: string; place: number }>`
    select image.id, image.place from image where ${sql.join(conditions, sql` and `)}`.execute(database())
  return rows
}

function orderOf({ sort, from, isInclusive, isBackwards }: Stretch, { place, pixels }: Source) {
  const isDown = isDescending(sort) !== isBackwards
  const direction = isDown ? sql`desc` : sql`asc`
  const compare = sql.raw(`${isDown ? '<' : '>'}${isInclusive ? '=' : ''}`)
  if (isByPlace(sort))
    return {
      value: sql`0`,
      by: sql`${place} ${direction}`,
      conditions: from ? [sql`${place} ${compare} ${whole(from.place)}`] : [],
    }
  const value = sort === 'by-hand' ? sql`kept.rank` : pixels
  return {
    value,
    by: sql`${value} ${direction}, ${place} ${direction}`,
    conditions: from ? [sql`(${value}, ${place}) ${compare} (${from.value}, ${from.place})`] : [],
  }
}
