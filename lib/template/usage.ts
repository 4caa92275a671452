import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'

/** How often a template was used, and when last (ms). */
export type Usage = { runs: number; lastUsedAt: number | null }

/** Runs of a version among which the newest picture is looked for: a thousand refusals in a row are not read. */
const runsLookedAt = 50

/** The use of every template of the workspace that was used, by template. */
export async function usageByTemplate(who: Principal): Promise<Map<string, Usage>> {
  const rows = await database()
    .selectFrom('template')
    .innerJoin('template_version as version', 'version.template_id', 'template.id')
    .innerJoin('run', 'run.template_version_id', 'version.id')
    .select(({ fn }) => ['template.id', fn.countAll().as('runs'), fn.max('run.created_at').as('last_used_at')])
    .where('template.workspace_id', '=', who.workspaceId)
    .groupBy('template.id')
    .execute()
  return new Map(rows.map(row => [row.id, { runs: Number(row.runs), lastUsedAt: row.last_used_at }]))
}

/** The newest picture made with every template of the workspace that has one, by template. */
export async function newestPictures(who: Principal): Promise<Map<string, string>> {
  const rows = await database()
    .selectFrom('template')
    .innerJoin('template_version as version', 'version.template_id', 'template.id')
    .select(({ selectFrom }) => [
      'template.id',
      selectFrom(
        selectFrom('run')
          .select(['run.id', 'run.created_at'])
          .whereRef('run.template_version_id', '=', 'version.id')
          .orderBy('run.created_at', 'desc')
          .limit(runsLookedAt)
          .as('recent'),
      )
        .innerJoin('image', 'image.run_id', 'recent.id')
        .select('image.id')
        .where('image.deleted_at', 'is', null)
        .orderBy('recent.created_at', 'desc')
        .orderBy('image.position')
        .limit(1)
        .as('picture_id'),
    ])
    .where('template.workspace_id', '=', who.workspaceId)
    .execute()
  // Ids are in the order of their making, so the greatest is the newest of a template's versions.
  const pictures = new Map<string, string>()
  for (const { id, picture_id } of rows) {
    if (picture_id !== null && picture_id > (pictures.get(id) ?? '')) pictures.set(id, picture_id)
  }
  return pictures
}
