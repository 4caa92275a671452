import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import type { MadeFrom } from './insert-template'

/** What a template was made from. Without a slug the original is not here: of another workspace, or gone. */
export type Original = {
  name: string
  /** The version it was made from; null when nobody knows. */
  number: number | null
  slug: string | null
  isArchived: boolean
  /** Versions that were saved since, and the number of the newest. */
  newerVersions: number
  newestNumber: number | null
}

/** A template that was made from another. `number`: the version of the other that it was made from. */
export type Copy = { slug: string; name: string; number: number; isArchived: boolean }

/** Where a template comes from, and what was made of it, the newest first. */
export type TemplateLineage = { original: Original | null; copies: Copy[] }

/** A tree of more is nothing to look at. */
const mostCopies = 100

/** The lineage of a template; null when the workspace has none with that slug. */
export async function templateLineage(who: Principal, slug: string): Promise<TemplateLineage | null> {
  const template = await database()
    .selectFrom('template')
    .select(['id', 'made_from_version_id', 'made_from_name', 'made_from_number'])
    .where('workspace_id', '=', who.workspaceId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!template) return null
  const { made_from_version_id: versionId, made_from_name: name, made_from_number: number } = template
  const here = versionId === null ? null : await originalHere(who, versionId)
  const elsewhere = { slug: null, isArchived: false, newerVersions: 0, newestNumber: null }
  const original = here ?? (name === null ? null : { name, number, ...elsewhere })
  return { original, copies: await copiesOf(who, template.id) }
}

async function originalHere(who: Principal, versionId: string): Promise<Original | null> {
  const row = await database()
    .selectFrom('template_version as version')
    .innerJoin('template', 'template.id', 'version.template_id')
    .select(['template.slug', 'template.name', 'template.archived_at', 'version.number'])
    .select(({ selectFrom }) => {
      const all = selectFrom('template_version as other').whereRef('other.template_id', '=', 'template.id')
      return [
        all.select(({ fn }) => fn.max('other.number').as('number')).as('newest'),
        all
          .whereRef('other.number', '>', 'version.number')
          .select(({ fn }) => fn.countAll().as('count'))
          .as('newer'),
      ]
    })
    .where('version.id', '=', versionId)
    .where('template.workspace_id', '=', who.workspaceId)
    .executeTakeFirst()
  if (!row) return null
  const { slug, name, number, newest } = row
  return {
    slug,
    name,
    number,
    isArchived: row.archived_at !== null,
    newerVersions: Number(row.newer),
    newestNumber: newest,
  }
}

async function copiesOf(who: Principal, templateId: string): Promise<Copy[]> {
  const rows = await database()
    .selectFrom('template as copy')
    .innerJoin('template_version as version', 'version.id', 'copy.made_from_version_id')
    .select(['copy.slug', 'copy.name', 'copy.archived_at', 'version.number'])
    .where('version.template_id', '=', templateId)
    .where('copy.workspace_id', '=', who.workspaceId)
    .orderBy('copy.created_at', 'desc')
    .orderBy('copy.id', 'desc')
    .limit(mostCopies)
    .execute()
  return rows.map(({ slug, name, number, archived_at: archivedAt }) => ({
    slug,
    name,
    number,
    isArchived: archivedAt !== null,
  }))
}

/** The newest version of the workspace that has exactly this content; null when there is none. */
export async function versionWithHash(
  who: Principal,
  hash: string,
): Promise<(MadeFrom & { versionId: string }) | null> {
  const row = await database()
    .selectFrom('template_version as version')
    .innerJoin('template', 'template.id', 'version.template_id')
    .select(['version.id as versionId', 'template.name', 'version.number'])
    .where('template.workspace_id', '=', who.workspaceId)
    .where('version.hash', '=', hash)
    .orderBy('version.created_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}
