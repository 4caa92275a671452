import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { database } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { contentOf } from '@/lib/template/content'
import type { Field } from '@/lib/template/schema'

/** A run with the version it was made with and the ids of its pictures. */
export type TemplateRun = Tables['run'] & { version: number; images: string[] }

/** The fields of all versions of a template, each name once, as the newest version that has it; null without a template. */
export async function fieldsEver(who: Principal, slug: string): Promise<Field[] | null> {
  const versions = await database()
    .selectFrom('template_version as version')
    .innerJoin('template', 'template.id', 'version.template_id')
    .select(['version.body', 'version.fields', 'version.settings', 'version.locks'])
    .where('template.workspace_id', '=', who.workspaceId)
    .where('template.slug', '=', slug)
    .orderBy('version.number', 'desc')
    .execute()
  if (versions.length === 0) return null
  const byName = new Map<string, Field>()
  for (const field of versions.flatMap(version => contentOf(version).fields))
    if (!byName.has(field.name)) byName.set(field.name, field)
  return [...byName.values()]
}

/**
 * Runs of a template, the oldest first.
 * @param after the number of the last one known; 0 from the beginning
 */
export async function runsOfTemplate(
  who: Principal,
  slug: string,
  after: number,
  limit: number,
): Promise<TemplateRun[]> {
  const runs = await database()
    .selectFrom('run')
    .innerJoin('template_version as version', 'version.id', 'run.template_version_id')
    .innerJoin('template', 'template.id', 'version.template_id')
    .selectAll('run')
    .select('version.number as version')
    .where('run.workspace_id', '=', who.workspaceId)
    .where('template.workspace_id', '=', who.workspaceId)
    .where('template.slug', '=', slug)
    .where('run.number', '>', after)
    .orderBy('run.number')
    .limit(limit)
    .execute()
  const images = await imagesOf(runs.map(run => run.id))
  return runs.map(run => ({ ...run, images: (images.get(run.id) ?? []).map(image => image.id) }))
}

async function imagesOf(runIds: string[]): Promise<Map<string, { id: string; run_id: string }[]>> {
  if (runIds.length === 0) return new Map()
  const images = await database()
    .selectFrom('image')
    .select(['id', 'run_id'])
    .where('run_id', 'in', runIds)
    .where('deleted_at', 'is', null)
    .orderBy('attempt_id')
    .orderBy('position')
    .execute()
  return Map.groupBy(images, image => image.run_id)
}
