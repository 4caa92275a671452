import 'server-only'
import { newId } from '@/lib/store/id'
import type { TemplateAbout } from './schema'
import { freeSlug, slugOf } from './slug'
import type { Author, TemplateRow, Trx } from './template-rows'

/** What a template was made from. The name and number stay when the version is of another workspace, or gone. */
export type MadeFrom = { versionId: string | null; name: string; number: number | null }

/** A new template but for its address, its place and its first version. */
export type NewTemplate = TemplateAbout & { thumbnails: string; madeFrom: MadeFrom | null }

/** Writes a template down as the last one, under an address made of its name: not published, without a version yet. */
export async function insertTemplate(trx: Trx, who: Author, template: NewTemplate): Promise<TemplateRow> {
  const wished = slugOf(template.name)
  const position = await nextPosition(trx, who)
  for (;;) {
    const slug = freeSlug(wished, await slugsLike(trx, who, wished))
    const row = await insertTemplateAt(trx, who, { slug, position }, template)
    // Another server took the same address in between: the next look sees its row.
    if (row) return row
  }
}

/** Writes a template down under exactly this address; null when there is one. */
export async function insertTemplateAt(
  trx: Trx,
  who: Author,
  place: { slug: string; position: number },
  { name, description, tags, coverImageId, thumbnails, madeFrom }: NewTemplate,
): Promise<TemplateRow | null> {
  const now = Date.now()
  const row = await trx
    .insertInto('template')
    .values({
      ...place,
      id: newId(now),
      workspace_id: who.workspaceId,
      name,
      description,
      published_version_id: null,
      tags: JSON.stringify(tags),
      cover_image_id: coverImageId,
      thumbnails,
      made_from_version_id: madeFrom?.versionId ?? null,
      made_from_name: madeFrom?.name ?? null,
      made_from_number: madeFrom?.number ?? null,
      created_by: who.id,
      created_at: now,
      changed_at: now,
      archived_at: null,
    })
    .onConflict(conflict => conflict.columns(['workspace_id', 'slug']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** The slugs that begin with these letters: there is no wildcard among letters, digits and hyphens. */
async function slugsLike(trx: Trx, who: Author, slug: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('template')
    .select('slug')
    .where('workspace_id', '=', who.workspaceId)
    .where('slug', 'like', `${slug}%`)
    .execute()
  return new Set(rows.map(row => row.slug))
}

async function nextPosition(trx: Trx, who: Author): Promise<number> {
  const { last } = await trx
    .selectFrom('template')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('workspace_id', '=', who.workspaceId)
    .executeTakeFirstOrThrow()
  return last === null ? 0 : last + 1
}
