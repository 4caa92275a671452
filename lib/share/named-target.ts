import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import type { Grant } from './grant'
import { liveImages } from './live-images'
import type { Share, ShareTarget } from './schema'

/** What the workspace calls what a link shows, and where it stands. */
export type NamedTarget = Pick<Share, 'name' | 'href' | 'isGone' | 'versionNumber'>

/** What is left to say of something that is gone. */
const unnamed = {
  template: 'A template',
  image: 'A picture',
  images: 'Pictures',
  run: 'A run',
  collection: 'A collection',
} as const satisfies Record<ShareTarget, string>

type Place = { name: string; href: string | null }
type Places = Map<string, Place>

/** Looks up the names of what many links show, one question for each kind of thing. */
export async function targetNames(who: Principal, grants: readonly Grant[]): Promise<(grant: Grant) => NamedTarget> {
  const numbers = await versionNumbers(who, grants)
  const places: Partial<Record<ShareTarget, Places>> = {
    template: await templatesOf(who, targetIds(grants, 'template')),
    run: await runsOf(who, targetIds(grants, 'run')),
    collection: await collectionsOf(who, targetIds(grants, 'collection')),
  }
  const live = await liveImages(who.workspaceId, grants.filter(isPictures).flatMap(chosen))
  return grant => {
    const place = isPictures(grant) ? picturesOf(grant, live) : places[grant.target]?.get(grant.targetId)
    const versionNumber = numbers.get(grant.versionId ?? '') ?? null
    return place
      ? { ...place, isGone: false, versionNumber }
      : { name: unnamed[grant.target], href: null, isGone: true, versionNumber }
  }
}

const isPictures = ({ target }: Grant): boolean => target === 'image' || target === 'images'

const chosen = ({ imageIds }: Grant): string[] => imageIds ?? []

function picturesOf(grant: Grant, live: Set<string>): Place | null {
  const left = chosen(grant).filter(id => live.has(id)).length
  if (left === 0) return null
  if (grant.target === 'image') return { name: unnamed.image, href: `/images/${grant.targetId}` }
  return { name: left === 1 ? '1 picture' : `${left} pictures`, href: null }
}

/** Never empty: a database takes no empty list. */
const targetIds = (grants: readonly Grant[], target: ShareTarget): string[] => [
  '',
  ...new Set(grants.filter(grant => grant.target === target).map(({ targetId }) => targetId)),
]

async function templatesOf(who: Principal, ids: string[]): Promise<Places> {
  const rows = await database()
    .selectFrom('template')
    .select(['id', 'slug', 'name'])
    .where('workspace_id', '=', who.workspaceId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, slug, name }) => [id, { name, href: `/templates/${slug}` }]))
}

async function runsOf(who: Principal, ids: string[]): Promise<Places> {
  const rows = await database()
    .selectFrom('run')
    .select(['id', 'number'])
    .where('workspace_id', '=', who.workspaceId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, number }) => [id, { name: `Run ${number}`, href: `/runs/${id}` }]))
}

async function collectionsOf(who: Principal, ids: string[]): Promise<Places> {
  const rows = await database()
    .selectFrom('collection')
    .select(['id', 'slug', 'name'])
    .where('workspace_id', '=', who.workspaceId)
    .where('deleted_at', 'is', null)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, slug, name }) => [id, { name, href: `/collections/${slug}` }]))
}

async function versionNumbers(who: Principal, grants: readonly Grant[]): Promise<Map<string, number>> {
  const rows = await database()
    .selectFrom('template_version as version')
    .innerJoin('template', 'template.id', 'version.template_id')
    .select(['version.id', 'version.number'])
    .where('template.workspace_id', '=', who.workspaceId)
    .where('version.id', 'in', ['', ...new Set(grants.flatMap(({ versionId }) => versionId ?? []))])
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
