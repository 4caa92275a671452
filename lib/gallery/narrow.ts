import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { type Facet, makerFacet, sampleFacet, sizeFacet, templateFacet, valueFacet } from './facets'
import { placesOf } from './place'
import type { GalleryQuery } from './schema'
import { type Wanted, wantedOf } from './search'
import { termsOf } from './terms'
import { totals } from './totals'

/** A facet that images must have, and how many live ones do. */
export type Posting = { id: number; images: number }

/** A query with its names resolved to what the tables hold. */
export type Narrowed = {
  workspaceId: string
  state: GalleryQuery['state']
  /** How many are starred, where only those are asked for. */
  starred: number | null
  /** The rarest first. */
  postings: Posting[]
  /** Null: not searched for. */
  wanted: Wanted | null
  /** A half-open range of places; null is open. */
  start: number | null
  end: number | null
  collectionId: string | null
}

/** @returns null when nothing can match: a name that the workspace does not have, or words without a letter */
export async function narrowed(who: Principal, query: GalleryQuery): Promise<Narrowed | null> {
  const facets = await facetsAsked(who, query)
  const postings = facets && (await postingsOf(who, facets))
  const collectionId = query.collection === null ? null : await collectionWith(who, query.collection)
  const wanted = query.text === '' ? null : wantedOf(query.text, await templateNames(who))
  if (!postings || collectionId === undefined || wanted?.length === 0) return null
  return {
    workspaceId: who.workspaceId,
    state: query.state,
    starred: query.isStarred ? (await totals(who.workspaceId)).starred : null,
    postings,
    wanted,
    ...placesOf(query.from, query.to),
    collectionId,
  }
}

async function facetsAsked(who: Principal, query: GalleryQuery): Promise<Facet[] | null> {
  const facets = query.fields.map(({ name, value }) => valueFacet(name, value))
  if (query.size !== null) facets.push(sizeFacet(query.size))
  if (query.madeBy !== null) facets.push(makerFacet(query.madeBy))
  if (query.isSample !== null) facets.push(sampleFacet(query.isSample))
  if (query.template === null) return facets
  const template = await database()
    .selectFrom('template')
    .select('id')
    .where('workspace_id', '=', who.workspaceId)
    .where('slug', '=', query.template)
    .executeTakeFirst()
  return template ? [...facets, templateFacet(template.id)] : null
}

async function postingsOf(who: Principal, facets: Facet[]): Promise<Posting[] | null> {
  if (facets.length === 0) return []
  const rows = await database()
    .selectFrom('facet')
    .select(['id', 'images'])
    .where('workspace_id', '=', who.workspaceId)
    .where(row => row.or(facets.map(({ name, value }) => row.and({ name, value }))))
    .execute()
  const isEachThere = new Set(facets.map(facet => JSON.stringify(facet))).size === rows.length
  return isEachThere ? rows.sort((a, b) => a.images - b.images) : null
}

/** @returns undefined when there is none */
async function collectionWith(who: Principal, slug: string): Promise<string | undefined> {
  const collection = await database()
    .selectFrom('collection')
    .select('id')
    .where('workspace_id', '=', who.workspaceId)
    .where('slug', '=', slug)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return collection?.id
}

async function templateNames(who: Principal): Promise<{ id: string; terms: string[] }[]> {
  const rows = await database()
    .selectFrom('template')
    .select(['id', 'name'])
    .where('workspace_id', '=', who.workspaceId)
    .execute()
  return rows.map(({ id, name }) => ({ id, terms: termsOf(name) }))
}
