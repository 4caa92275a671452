import { sql } from 'kysely'
import { database } from '@/lib/store/database'

/** Facets whose kept count is not what their images say: nothing, when all is well. */
export async function wrongCounts(): Promise<string[]> {
  const { rows: facets } = await sql<{ name: string; value: string; kept: number; counted: number }>`
    select facet.name, facet.value, facet.images as kept, (
      select count(*) from image_facet join image on image.place = image_facet.place
      where image_facet.facet_id = facet.id and image.deleted_at is null
        and image.workspace_id = facet.workspace_id
    ) as counted from facet where facet.name not in ('live', 'starred', 'trash')`.execute(database())
  const { rows: totals } = await sql<{ name: string; value: string; kept: number; counted: number }>`
    select facet.name, facet.workspace_id as value, facet.images as kept, (
      select count(*) from image where image.workspace_id = facet.workspace_id and case facet.name
        when 'live' then image.deleted_at is null
        when 'starred' then image.deleted_at is null and image.is_starred = 1
        else image.deleted_at is not null and image.purged_at is null end
    ) as counted from facet where facet.name in ('live', 'starred', 'trash')`.execute(database())
  return [...facets, ...totals]
    .filter(({ kept, counted }) => Number(kept) !== Number(counted))
    .map(({ name, value, kept, counted }) => `${name} ${value}: ${kept} kept, ${counted} counted`)
}
