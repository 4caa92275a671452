import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { contentHash } from './content-hash'
import { inLibrary, type TagCount, tagsOf } from './in-library'
import type { LibraryQuery } from './library-query'
import { templateCards } from './records'
import type { TemplateCard } from './schema'
import { starterOf } from './starters'

/** A starter template that is not as every workspace began with it. */
export type AlteredStarter = { templateId: string; name: string; isArchived: boolean }

/**
 * What the library shows: `cards` answer the query, `total` counts those there are without it, `tags` are theirs.
 * `archived` counts the templates of the archive, whichever of the two is shown.
 */
export type LibraryView = {
  cards: TemplateCard[]
  total: number
  tags: TagCount[]
  archived: number
  alteredStarters: AlteredStarter[]
}

export async function libraryView(who: Principal, query: LibraryQuery): Promise<LibraryView> {
  const all = await templateCards(who, query)
  const bodies = query.q.trim() ? await newestBodies(who) : new Map<string, string>()
  return {
    cards: inLibrary(all, bodies, query),
    total: all.length,
    tags: tagsOf(all),
    archived: await archivedCount(who),
    alteredStarters: await alteredStarters(who),
  }
}

async function archivedCount(who: Principal): Promise<number> {
  const { count } = await database()
    .selectFrom('template')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('workspace_id', '=', who.workspaceId)
    .where('archived_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** What the newest version of every template says, by template. */
async function newestBodies(who: Principal): Promise<Map<string, string>> {
  const rows = await database()
    .selectFrom('template_version as version')
    .innerJoin('template', 'template.id', 'version.template_id')
    .select(['template.id', 'version.body'])
    .where('template.workspace_id', '=', who.workspaceId)
    .where(({ eb, selectFrom }) =>
      eb(
        'version.number',
        '=',
        selectFrom('template_version as other')
          .select(({ fn }) => fn.max('other.number').as('number'))
          .whereRef('other.template_id', '=', 'template.id'),
      ),
    )
    .execute()
  return new Map(rows.map(({ id, body }) => [id, body]))
}

/** The starters that were archived, or whose published version says something else by now, in their order. */
async function alteredStarters(who: Principal): Promise<AlteredStarter[]> {
  const rows = await database()
    .selectFrom('template')
    .leftJoin('template_version as published', 'published.id', 'template.published_version_id')
    .select(['template.id', 'template.slug', 'template.name', 'template.created_by', 'template.archived_at'])
    .select('published.hash')
    .where('template.workspace_id', '=', who.workspaceId)
    .where('template.created_by', '=', '')
    .orderBy('template.position')
    .execute()
  return rows.flatMap(row => {
    const starter = starterOf(row)
    const isArchived = row.archived_at !== null
    if (!starter || (!isArchived && row.hash === contentHash(starter.content))) return []
    return [{ templateId: row.id, name: row.name, isArchived }]
  })
}
