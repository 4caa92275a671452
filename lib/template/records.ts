import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { contentOf } from './content'
import { contentHash } from './content-hash'
import type { TemplateChoice, TemplateContent, TemplateView } from './schema'
import { type Starter, starters } from './starters'

/** All templates of the workspace, in their order. */
export const templateCards = (who: Principal): Promise<TemplateChoice[]> =>
  database()
    .selectFrom('template')
    .select(['slug', 'name', 'description'])
    .where('workspace_id', '=', who.workspaceId)
    .orderBy('position')
    .execute()

const views = (who: Principal) =>
  database()
    .selectFrom('template_version as version')
    .innerJoin('template', 'template.id', 'version.template_id')
    .select(['template.id as template_id', 'template.slug', 'template.name', 'template.description'])
    .select(['version.id', 'version.number', 'version.body', 'version.fields', 'version.settings', 'version.locks'])
    .where('template.workspace_id', '=', who.workspaceId)

type ViewRow = { template_id: string; slug: string; name: string; description: string } & Pick<
  Tables['template_version'],
  'id' | 'number' | 'body' | 'fields' | 'settings' | 'locks'
>

const templateView = (row: ViewRow): TemplateView => ({
  ...contentOf(row),
  templateId: row.template_id,
  slug: row.slug,
  name: row.name,
  description: row.description,
  versionId: row.id,
  version: row.number,
})

/** The published version of a template; null when there is no such template. */
export async function publishedTemplate(who: Principal, slug: string): Promise<TemplateView | null> {
  const row = await views(who)
    .whereRef('version.id', '=', 'template.published_version_id')
    .where('template.slug', '=', slug)
    .executeTakeFirst()
  return row ? templateView(row) : null
}

/** One exact version; null when the workspace has none with that id. */
export async function templateVersion(who: Principal, versionId: string): Promise<TemplateView | null> {
  const row = await views(who).where('version.id', '=', versionId).executeTakeFirst()
  return row ? templateView(row) : null
}

/**
 * Makes the starter templates of a workspace that do not exist yet. What people changed since is left alone.
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

const insertStarter = (
  workspaceId: string,
  { slug, name, description, content }: Starter,
  position: number,
): Promise<void> =>
  database()
    .transaction()
    .execute(async trx => {
      const now = Date.now()
      const template = newId(now)
      const version = newId(now)
      await trx
        .insertInto('template')
        .values({
          id: template,
          workspace_id: workspaceId,
          slug,
          name,
          description,
          position,
          published_version_id: version,
          tags: '[]',
          cover_image_id: null,
          made_from_version_id: null,
          created_by: '',
          created_at: now,
          changed_at: now,
          archived_at: null,
        })
        .execute()
      await trx
        .insertInto('template_version')
        .values({
          id: version,
          template_id: template,
          number: 1,
          note: '',
          created_by: '',
          created_at: now,
          ...contentRow(content),
        })
        .execute()
    })

const contentRow = (content: TemplateContent) => ({
  body: content.body,
  fields: JSON.stringify(content.fields),
  settings: JSON.stringify(content.settings),
  locks: JSON.stringify(content.locks),
  hash: contentHash(content),
})
