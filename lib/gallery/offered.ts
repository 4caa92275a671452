import 'server-only'
import { sql } from 'kysely'
import { hasSeveralMakers, namesOf } from '@/lib/access/names'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import { sampleFacet, valuePrefix } from './facets'
import { fieldWords } from './field-words'
import type { GalleryFacets } from './schema'
import { termsVersion } from './search'
import { totals } from './totals'

/** As many as a person looks through. */
const mostTemplates = 100
const mostMakers = 100
const mostFields = 12
const mostValues = 40
/** Names that are looked at: templates of a workspace share most of theirs. */
const mostNames = 60

/** A value that fewer images have tells runs apart, not ways of making pictures. */
const fewestImages = 2

/** What the filters offer, out of the counts that are kept: no image is read. */
export async function offeredFacets(who: Principal): Promise<GalleryFacets> {
  const { live, starred, trash } = await totals(who.workspaceId)
  const byName = Map.groupBy(await mostUsed(who), ({ name }) => name)
  const isSample = sampleFacet(true)
  return {
    total: live,
    starred,
    trashed: trash,
    samples: byName.get(isSample.name)?.find(({ value }) => value === isSample.value)?.images ?? 0,
    isComplete: !(await isUnfinished(who)),
    templates: await templatesOf(who),
    sizes: (byName.get('size') ?? []).map(({ value, images }) => ({ size: value, images })),
    makers: await makersOf(who),
    fields: await fieldsOf(who, byName),
  }
}

type Used = { name: string; value: string; images: number }

/** The most used values of every name. */
async function mostUsed(who: Principal): Promise<Used[]> {
  const names = (await facetNames(who)).filter(name => name !== 'template' && name !== 'maker').slice(0, mostNames)
  if (names.length === 0) return []
  const parts = names.map(
    name => sql`
      select * from (
        select name, value, images from facet
        where workspace_id = ${who.workspaceId} and name = ${name} and images >= ${fewestImages}
        order by images desc limit ${mostValues}
      ) as used`,
  )
  const { rows } = await sql<Used>`${sql.join(parts, sql` union all `)}`.execute(database())
  return rows
}

/** Every name once, jumping from one to the next: a name may have as many values as there are runs. */
async function facetNames(who: Principal): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive names(name) as (
      select min(name) from facet where workspace_id = ${who.workspaceId}
      union all
      select (select min(facet.name) from facet where workspace_id = ${who.workspaceId} and facet.name > names.name)
      from names where names.name is not null
    )
    select name from names where name is not null`.execute(database())
  return rows.map(({ name }) => name)
}

const templatesOf = (who: Principal): Promise<GalleryFacets['templates']> =>
  database()
    .selectFrom('facet')
    .innerJoin('template', 'template.id', 'facet.value')
    .select(['template.slug', 'template.name', 'facet.images'])
    .where('facet.workspace_id', '=', who.workspaceId)
    .where('template.workspace_id', '=', who.workspaceId)
    .where('facet.name', '=', 'template')
    .where('facet.images', '>', 0)
    .orderBy('facet.images', 'desc')
    .orderBy('template.name')
    .limit(mostTemplates)
    .execute()

/** Everybody who has made a picture, where more than one may. */
async function makersOf(who: Principal): Promise<GalleryFacets['makers']> {
  if (!(await hasSeveralMakers(who))) return []
  const rows = await database()
    .selectFrom('facet')
    .select(['value as id', 'images'])
    .where('workspace_id', '=', who.workspaceId)
    .where('name', '=', 'maker')
    .where('images', '>', 0)
    .orderBy('images', 'desc')
    .limit(mostMakers)
    .execute()
  const names = await namesOf(
    who,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, images }) => ({ id, name: names.get(id) ?? id, images }))
}

/** The fields that say most: those whose commonest value most images have. */
async function fieldsOf(who: Principal, byName: Map<string, Used[]>): Promise<GalleryFacets['fields']> {
  const words = await fieldWords(who)
  return [...byName]
    .filter(([name]) => name.startsWith(valuePrefix))
    .sort(([, a], [, b]) => (b[0]?.images ?? 0) - (a[0]?.images ?? 0))
    .slice(0, mostFields)
    .map(([path, values]) => {
      const name = path.slice(valuePrefix.length)
      const { label, options } = words.get(name) ?? { label: name, options: new Map<string, string>() }
      return {
        name,
        label,
        values: values.map(({ value, images }) => ({ value, label: options.get(value) ?? value, images })),
      }
    })
}

async function isUnfinished(who: Principal): Promise<boolean> {
  const row = await database()
    .selectFrom('image')
    .select('id')
    .where('found_by', '<', termsVersion)
    .where('workspace_id', '=', who.workspaceId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
