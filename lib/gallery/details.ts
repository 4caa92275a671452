import 'server-only'
import { makerOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { contentOf } from '@/lib/run/content'
import { runState } from '@/lib/run/state'
import { database } from '@/lib/store/database'
import { galleryImages } from './images'
import type { ChildRun, GalleryImage, GalleryImageDetails } from './schema'

/** Runs that were made from an image; a tree of more is nothing to look at. */
const mostChildren = 50

/** Everything about one image, also while it is in the trash; null when the workspace has none with that id. */
export async function imageDetails(who: Principal, id: string): Promise<GalleryImageDetails | null> {
  const [image] = await imagesById(who, [id])
  if (!image) return null
  const { run, versionNumber, revisedPrompt, sha256 } = await madeBy(who, id)
  const { prompt, segments, values, settings } = contentOf(run)
  return {
    ...image,
    fullPrompt: prompt,
    segments,
    values,
    settings,
    templateVersion: versionNumber,
    revisedPrompt,
    isCostEstimated: run.actual_is_estimated === 1,
    madeBy: await makerOf(who, run.created_by),
    sha256,
    film: await filmOf(who, run.id),
    parent: run.parent_image_id === null ? null : await parentOf(who, run.parent_image_id),
    children: await childrenOf(who, id),
    collections: await collectionsWith(who, id),
  }
}

const imagesById = (who: Principal, ids: string[]): Promise<GalleryImage[]> =>
  placesOf(who, ids).then(found => galleryImages(who, 'newest', found))

async function placesOf(who: Principal, ids: string[]) {
  const rows = await database()
    .selectFrom('image')
    .select(['id', 'place'])
    .where('workspace_id', '=', who.workspaceId)
    .where('id', 'in', ['', ...ids])
    .where('purged_at', 'is', null)
    .execute()
  return rows.map(row => ({ ...row, value: 0 }))
}

async function madeBy(who: Principal, imageId: string) {
  const row = await database()
    .selectFrom('image')
    .innerJoin('run', 'run.id', 'image.run_id')
    .leftJoin('template_version as version', 'version.id', 'run.template_version_id')
    .selectAll('run')
    .select(['version.number as versionNumber', 'image.revised_prompt as revisedPrompt', 'image.sha256'])
    .where('image.id', '=', imageId)
    .where('image.workspace_id', '=', who.workspaceId)
    .executeTakeFirstOrThrow()
  const { versionNumber, revisedPrompt, sha256, ...run } = row
  return { run, versionNumber, revisedPrompt, sha256 }
}

async function filmOf(who: Principal, runId: string): Promise<GalleryImage[]> {
  const rows = await database()
    .selectFrom('image')
    .select(['id', 'place'])
    .where('workspace_id', '=', who.workspaceId)
    .where('run_id', '=', runId)
    .where('deleted_at', 'is', null)
    .orderBy('attempt_id')
    .orderBy('position')
    .execute()
  return galleryImages(
    who,
    'newest',
    rows.map(row => ({ ...row, value: 0 })),
  )
}

async function parentOf(who: Principal, imageId: string): Promise<GalleryImageDetails['parent']> {
  const row = await database()
    .selectFrom('image')
    .innerJoin('run', 'run.id', 'image.run_id')
    .select(['image.id', 'image.placeholder', 'image.deleted_at', 'run.id as runId', 'run.number as runNumber'])
    .where('image.id', '=', imageId)
    .where('image.workspace_id', '=', who.workspaceId)
    .executeTakeFirst()
  if (!row) return null
  const { id, placeholder, deleted_at: deletedAt, runId, runNumber } = row
  return { imageId: id, runId, runNumber, placeholder, isLive: deletedAt === null }
}

async function childrenOf(who: Principal, imageId: string): Promise<ChildRun[]> {
  const runs = await database()
    .selectFrom('run')
    .select(['id', 'number', 'state'])
    .where('workspace_id', '=', who.workspaceId)
    .where('parent_image_id', '=', imageId)
    .orderBy('number')
    .limit(mostChildren)
    .execute()
  const images = await database()
    .selectFrom('image')
    .select(['id', 'run_id', 'placeholder', 'width', 'height'])
    .where('workspace_id', '=', who.workspaceId)
    .where('run_id', 'in', ['', ...runs.map(({ id }) => id)])
    .where('deleted_at', 'is', null)
    .orderBy('attempt_id')
    .orderBy('position')
    .execute()
  const byRun = Map.groupBy(images, image => image.run_id)
  return runs.map(run => ({
    runId: run.id,
    runNumber: run.number,
    state: runState.parse(run.state),
    parentImageId: imageId,
    images: (byRun.get(run.id) ?? []).map(({ run_id: _, ...image }) => image),
  }))
}

const collectionsWith = (who: Principal, imageId: string): Promise<{ slug: string; name: string }[]> =>
  database()
    .selectFrom('collection_image as kept')
    .innerJoin('collection', 'collection.id', 'kept.collection_id')
    .select(['collection.slug', 'collection.name'])
    .where('kept.image_id', '=', imageId)
    .where('collection.workspace_id', '=', who.workspaceId)
    .where('collection.deleted_at', 'is', null)
    .orderBy('collection.name')
    .execute()
