import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { contentOf } from '@/lib/template/content'
import { templateDetail, templateVersion } from '@/lib/template/records'
import { templateSummary } from '@/lib/template/view'
import type { Exported } from './formats/exported'

/**
 * A template as a file holds it.
 * @param versionId null for the newest version
 * @returns null when the workspace has no such template, or the template no such version
 */
export async function exportedTemplate(
  who: Principal,
  slug: string,
  versionId: string | null,
): Promise<Exported | null> {
  const template = await templateDetail(who, slug)
  const version = versionId === null ? template?.newest : await templateVersion(who, versionId)
  if (!template || version?.templateId !== template.id) return null
  const { name, description, tags } = template
  const { body, fields, settings, locks } = version
  return { name, description, tags, body, fields, settings, locks }
}

/** The newest version of every template that is not archived, in the order of the picker. */
export async function exportedTemplates(who: Principal): Promise<Exported[]> {
  const rows = await database()
    .selectFrom('template')
    .innerJoin('template_version as version', 'version.template_id', 'template.id')
    .selectAll('template')
    .select(['version.body', 'version.fields', 'version.settings', 'version.locks'])
    .where('template.workspace_id', '=', who.workspaceId)
    .where('template.archived_at', 'is', null)
    .where(({ eb, selectFrom }) =>
      eb(
        'version.number',
        '=',
        selectFrom('template_version as newest')
          .select(({ fn }) => fn.max('newest.number').as('number'))
          .whereRef('newest.template_id', '=', 'template.id'),
      ),
    )
    .orderBy('template.position')
    .orderBy('template.id')
    .execute()
  return rows.map(row => {
    const { name, description, tags } = templateSummary(row)
    return { name, description, tags, ...contentOf(row) }
  })
}
