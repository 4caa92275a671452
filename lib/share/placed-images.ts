import 'server-only'
import { type ImageType, imageType } from '@/lib/image/schema'
import { database } from '@/lib/store/database'
import type { Grant } from './grant'
import { mostSharedImages } from './limits'
import { liveImages } from './live-images'

/** A picture of a link and its number there, from 1. */
export type PlacedImage = { n: number; id: string }

/**
 * The pictures that a link reaches now, in their order. One in the trash is left out; those behind it keep their numbers
 * where the pictures were chosen.
 */
export async function placedImages(grant: Grant): Promise<PlacedImage[]> {
  const ids = grant.imageIds ?? (await followedIds(grant))
  const live = await liveImages(grant.workspaceId, ids)
  return ids.map((id, index) => ({ n: index + 1, id })).filter(({ id }) => live.has(id))
}

const followedIds = async (grant: Grant): Promise<string[]> => {
  if (grant.target === 'run') return idsOfRun(grant)
  return grant.target === 'collection' ? idsOfCollection(grant) : []
}

async function idsOfRun({ workspaceId, targetId }: Grant): Promise<string[]> {
  const rows = await database()
    .selectFrom('image')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('run_id', '=', targetId)
    .orderBy('attempt_id')
    .orderBy('position')
    .limit(mostSharedImages)
    .execute()
  return rows.map(({ id }) => id)
}

async function idsOfCollection({ workspaceId, targetId }: Grant): Promise<string[]> {
  const rows = await database()
    .selectFrom('collection_image as kept')
    .innerJoin('collection', 'collection.id', 'kept.collection_id')
    .innerJoin('image', 'image.id', 'kept.image_id')
    .select('image.id')
    .where('collection.id', '=', targetId)
    .where('collection.workspace_id', '=', workspaceId)
    .where('collection.deleted_at', 'is', null)
    .where('image.deleted_at', 'is', null)
    .orderBy('kept.rank')
    .limit(mostSharedImages)
    .execute()
  return rows.map(({ id }) => id)
}

/** What is needed to send the bytes of a picture. */
export type PlacedFile = { sha256: string; type: ImageType }

/** The file of a link's picture; null when the link does not reach it. */
export async function placedFile(grant: Grant, n: number): Promise<PlacedFile | null> {
  const placed = (await placedImages(grant)).find(image => image.n === n)
  return placed ? ((await filesOf(grant, [placed]))[0] ?? null) : null
}

/** The files of a link's first pictures. */
export const placedFiles = async (grant: Grant, most: number): Promise<PlacedFile[]> =>
  filesOf(grant, (await placedImages(grant)).slice(0, most))

async function filesOf({ workspaceId }: Grant, placed: readonly PlacedImage[]): Promise<PlacedFile[]> {
  const rows = await database()
    .selectFrom('image')
    .select(['id', 'sha256', 'type'])
    .where('id', 'in', ['', ...placed.map(({ id }) => id)])
    .where('workspace_id', '=', workspaceId)
    .where('purged_at', 'is', null)
    .execute()
  const byId = new Map(rows.map(({ id, sha256, type }) => [id, { sha256, type: imageType.parse(type) }]))
  return placed.flatMap(({ id }) => byId.get(id) ?? [])
}
