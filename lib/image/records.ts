import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { type ImageType, imageType } from './schema'

/** Rows looked up at once; there may be a hundred thousand. */
const rowsAtOnce = 500

/** What is needed to send the bytes of one picture. */
export type ImageFile = { sha256: string; type: ImageType; prompt: string; runNumber: number; position: number }

/** The file behind an image id, within the workspace, also of one in the trash; null when there is none any more. */
export async function imageFile(who: Principal, id: string): Promise<ImageFile | null> {
  const row = await database()
    .selectFrom('image')
    .innerJoin('run', 'run.id', 'image.run_id')
    .select(['image.sha256', 'image.type', 'run.prompt', 'run.number as runNumber', 'image.position'])
    .where('image.id', '=', id)
    .where('image.workspace_id', '=', who.workspaceId)
    .where('image.purged_at', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, type: imageType.parse(row.type) } : null
}

/** The file of one image of a run, with what its bytes say. */
export type RunFile = Pick<Tables['image'], 'id' | 'sha256' | 'width' | 'height' | 'bytes'> & {
  runId: string
  type: ImageType
}

/** The files of all images that these runs of the workspace brought and nobody deleted, run by run in their order. */
export async function filesOfRuns(who: Principal, runIds: readonly string[]): Promise<RunFile[]> {
  const files: RunFile[] = []
  for (let from = 0; from < runIds.length; from += rowsAtOnce) {
    const rows = await database()
      .selectFrom('image')
      .select(['id', 'run_id as runId', 'sha256', 'type', 'width', 'height', 'bytes'])
      .where('run_id', 'in', runIds.slice(from, from + rowsAtOnce))
      .where('workspace_id', '=', who.workspaceId)
      .where('deleted_at', 'is', null)
      .orderBy('attempt_id')
      .orderBy('position')
      .execute()
    for (const row of rows) files.push({ ...row, type: imageType.parse(row.type) })
  }
  return files
}

/** The run an image came from, within the workspace. */
export async function imageRunId(who: Principal, id: string): Promise<string | null> {
  const row = await database()
    .selectFrom('image')
    .select('run_id')
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .executeTakeFirst()
  return row?.run_id ?? null
}

/** Whether the workspace has an image that is not in the trash. */
export async function isLive(who: Principal, id: string): Promise<boolean> {
  const row = await database()
    .selectFrom('image')
    .select('id')
    .where('id', '=', id)
    .where('workspace_id', '=', who.workspaceId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Which of these hashes any image needs, of whatever workspace: originals are shared by their content. */
export async function knownOriginals(hashes: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let from = 0; from < hashes.length; from += rowsAtOnce) {
    const some = hashes.slice(from, from + rowsAtOnce)
    const rows = await database()
      .selectFrom('image')
      .select('sha256')
      .where('sha256', 'in', some)
      .where('purged_at', 'is', null)
      .execute()
    for (const { sha256 } of rows) known.add(sha256)
  }
  return known
}

/** The images of all workspaces, some at a time, in the order of their ids; null begins. */
export const imagesAfter = (id: string | null): Promise<{ id: string; sha256: string }[]> =>
  database()
    .selectFrom('image')
    .select(['id', 'sha256'])
    .where('id', '>', id ?? '')
    .where('purged_at', 'is', null)
    .orderBy('id')
    .limit(rowsAtOnce)
    .execute()
