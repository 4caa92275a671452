import 'server-only'
import { namesOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import type { TemplateCard, TemplateChoice, TemplateDetail, TemplateView } from './schema'
import { unused, usageByTemplate } from './usage'
import { templateSummary, templateView } from './view'

const templatesOf = (who: Principal) =>
  database().selectFrom('template').where('template.workspace_id', '=', who.workspaceId)

/** The templates that can be picked, in their order: published and not archived. */
export const templateChoices = (who: Principal): Promise<TemplateChoice[]> =>
  templatesOf(who)
    .select(['slug', 'name', 'description'])
    .where('archived_at', 'is', null)
    .where('published_version_id', 'is not', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** The templates of the library, in the order of the picker: those that are archived, or those that are not. */
export async function templateCards(
  who: Principal,
  { isArchived = false }: { isArchived?: boolean } = {},
): Promise<TemplateCard[]> {
  const rows = await templatesOf(who)
    .leftJoin('template_version as published', 'published.id', 'template.published_version_id')
    .leftJoin('image as cover', join =>
      join.onRef('cover.id', '=', 'template.cover_image_id').on('cover.deleted_at', 'is', null),
    )
    .selectAll('template')
    .select(({ selectFrom }) => [
      'published.number as published_number',
      'cover.id as cover_id',
      selectFrom('template_version as version')
        .select(({ fn }) => fn.max('version.number').as('number'))
        .whereRef('version.template_id', '=', 'template.id')
        .as('newest_number'),
    ])
    .where('template.archived_at', isArchived ? 'is not' : 'is', null)
    .orderBy('template.position')
    .orderBy('template.id')
    .execute()
  const usage = await usageByTemplate(who)
  return rows.map(row => {
    const { runs, lastUsedAt, pictureId } = usage.get(row.id) ?? unused
    return {
      ...templateSummary(row),
      publishedNumber: row.published_number,
      newestNumber: row.newest_number ?? 0,
      runs,
      lastUsedAt,
      changedAt: row.changed_at,
      pictureId: row.cover_id ?? pictureId,
    }
  })
}

const versionsOf = (who: Principal) =>
  database()
    .selectFrom('template_version as version')
    .innerJoin('template', 'template.id', 'version.template_id')
    .where('template.workspace_id', '=', who.workspaceId)

const views = (who: Principal) =>
  versionsOf(who)
    .select(['template.slug', 'template.name', 'template.description', 'template.thumbnails'])
    .select(['version.id', 'version.template_id', 'version.number'])
    .select(['version.body', 'version.fields', 'version.settings', 'version.locks'])

/**
 * The published version of a template, archived or not: links to it keep working when it is no longer offered. Null
 * when there is no such template, or nothing of it is published.
 */
export async function publishedTemplate(who: Principal, slug: string): Promise<TemplateView | null> {
  const row = await views(who)
    .whereRef('version.id', '=', 'template.published_version_id')
    .where('template.slug', '=', slug)
    .executeTakeFirst()
  return row ? templateView(row) : null
}

/** The published version of a template by its id; null when there is none. */
export async function publishedVersionOf(who: Principal, templateId: string): Promise<TemplateView | null> {
  const row = await views(who)
    .whereRef('version.id', '=', 'template.published_version_id')
    .where('template.id', '=', templateId)
    .executeTakeFirst()
  return row ? templateView(row) : null
}

/** One exact version, published or not; null when the workspace has none with that id. */
export async function templateVersion(who: Principal, versionId: string): Promise<TemplateView | null> {
  const row = await views(who).where('version.id', '=', versionId).executeTakeFirst()
  return row ? templateView(row) : null
}

/** A version of a template by its number, published or not; null when there is none. */
export async function numberedVersion(who: Principal, slug: string, number: number): Promise<TemplateView | null> {
  const row = await views(who).where('template.slug', '=', slug).where('version.number', '=', number).executeTakeFirst()
  return row ? templateView(row) : null
}

/** The first version of a template: of a starter what it said at first, whatever people made of it since. */
export const firstVersion = (who: Principal, slug: string): Promise<TemplateView | null> =>
  numberedVersion(who, slug, 1)

/** A template with all its versions; null when the workspace has none with that slug. */
export async function templateDetail(who: Principal, slug: string): Promise<TemplateDetail | null> {
  const template = await templatesOf(who).selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!template) return null
  const versions = await versionsOf(who)
    .select(['version.id', 'version.number', 'version.hash', 'version.note'])
    .select(['version.created_by as createdBy', 'version.created_at as createdAt'])
    .select(({ selectFrom }) =>
      selectFrom('run')
        .select(({ fn }) => fn.countAll().as('runs'))
        .whereRef('run.template_version_id', '=', 'version.id')
        .as('runs'),
    )
    .where('template.id', '=', template.id)
    .orderBy('version.number', 'desc')
    .execute()
  const newest = await templateVersion(who, versions[0]?.id ?? '')
  if (!newest) return null
  const makers = await namesOf(
    who,
    versions.map(({ createdBy }) => createdBy).filter(id => id !== ''),
  )
  return {
    ...templateSummary(template),
    publishedVersionId: template.published_version_id,
    newest,
    versions: versions.map(version => ({
      ...version,
      createdBy: makers.get(version.createdBy) ?? version.createdBy,
      runs: Number(version.runs),
    })),
    madeFrom: template.made_from_version_id === null ? null : await madeFrom(who, template.made_from_version_id),
  }
}

async function madeFrom(who: Principal, versionId: string): Promise<TemplateDetail['madeFrom']> {
  const row = await versionsOf(who)
    .select(['template.slug', 'template.name', 'version.number'])
    .where('version.id', '=', versionId)
    .executeTakeFirst()
  return row ?? null
}
