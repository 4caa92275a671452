import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { changing, database } from '@/lib/store/database'
import { type ImageType, imageType } from './schema'

/** What is needed to send the bytes of one picture. */
export type ImageFile = { sha256: string; type: ImageType; prompt: string; runNumber: number; position: number }

/** The file behind an image id, within the workspace; null when there is none or it was deleted. */
export async function imageFile(who: Principal, id: string): Promise<ImageFile | null> {
  const row = await database()
    .selectFrom('image')
    .innerJoin('run', 'run.id', 'image.run_id')
    .select(['image.sha256', 'image.type', 'run.prompt', 'run.number as runNumber', 'image.position'])
    .where('image.id', '=', id)
    .where('image.workspace_id', '=', who.workspaceId)
    .where('image.deleted_at', 'is', null)
    .executeTakeFirst()
  return row ? { ...row, type: imageType.parse(row.type) } : null
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

/**
 * Stars or unstars an image and counts it as a change of its run, so that every open page shows it.
 * @returns false when there is no such image in the workspace
 */
export const setStar = (who: Principal, id: string, isStarred: boolean): Promise<boolean> =>
  changing(async (trx, change) => {
    const image = await trx
      .updateTable('image')
      .set({ is_starred: isStarred ? 1 : 0 })
      .where('id', '=', id)
      .where('workspace_id', '=', who.workspaceId)
      .where('deleted_at', 'is', null)
      .returning('run_id')
      .executeTakeFirst()
    if (image) await trx.updateTable('run').set({ change }).where('id', '=', image.run_id).execute()
    return image !== undefined
  })
