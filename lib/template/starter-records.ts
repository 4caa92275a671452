import 'server-only'
import { database } from '@/lib/store/database'
import { insertTemplateAt } from './insert-template'
import { type Starter, starters } from './starters'
import { changeTemplate, contentRow, insertVersion } from './template-rows'

/**
 * Makes the starter templates of a workspace that do not exist yet. What people changed or archived since is left
 * alone. Two servers may do it at once.
 */
export async function seedStarters(workspaceId: string): Promise<void> {
  const present = await database()
    .selectFrom('template')
    .select('slug')
    .where('workspace_id', '=', workspaceId)
    .execute()
  const known = new Set(present.map(template => template.slug))
  for (const [position, starter] of starters.entries()) {
    if (!known.has(starter.slug)) await insertStarter(workspaceId, starter, position)
  }
}

/** Nobody of the workspace wrote it: that is how a starter is told from a template with the same address. */
const insertStarter = (
  workspaceId: string,
  { slug, name, description, content }: Starter,
  position: number,
): Promise<void> =>
  database()
    .transaction()
    .execute(async trx => {
      const nobody = { workspaceId, name: '' }
      const about = { name, description, tags: [], coverImageId: null, thumbnails: '{}', madeFromVersionId: null }
      const template = await insertTemplateAt(trx, nobody, { slug, position }, about)
      if (!template) return
      const first = { templateId: template.id, number: 1, note: '' }
      const version = await insertVersion(trx, nobody, first, contentRow(content))
      await changeTemplate(trx, template.id, { published_version_id: version.id })
    })
