import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { insertTemplateAt } from './insert-template'
import { templateGone } from './refusals'
import type { RestoreStarterRequest } from './request'
import { type Starter, starterOf, starters } from './starters'
import {
  changeTemplate,
  contentRow,
  insertVersion,
  lockedTemplate,
  newestVersion,
  type TemplateRow,
  type Trx,
} from './template-rows'

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

/** Nobody of the workspace wrote it: that tells a starter from a template that a person gave the same address. */
const insertStarter = (
  workspaceId: string,
  { slug, name, description, content }: Starter,
  position: number,
): Promise<void> =>
  database()
    .transaction()
    .execute(async trx => {
      const nobody = { workspaceId, id: '' }
      const about = { name, description, tags: [], coverImageId: null, thumbnails: '{}', madeFrom: null }
      const template = await insertTemplateAt(trx, nobody, { slug, position }, about)
      if (!template) return
      const first = { templateId: template.id, number: 1, note: '' }
      const version = await insertVersion(trx, nobody, first, contentRow(content))
      await changeTemplate(trx, template.id, { published_version_id: version.id })
    })

/**
 * Brings a starter back: out of the archive, and to its first wording, as a new published version where people use
 * another one. Its name, and all versions that were made of it, stay.
 * @returns the version that people use now; `not-found` for a template that every workspace does not begin with
 */
export const restoreStarter = (
  who: Principal,
  request: RestoreStarterRequest,
): Promise<Result<{ slug: string; number: number }>> =>
  database()
    .transaction()
    .execute(async trx => {
      const id = 'templateId' in request ? request.templateId : await idOf(trx, who, request.slug)
      const template = await lockedTemplate(trx, who, id)
      if (!template) return templateGone
      const starter = starterOf(template)
      if (!starter) return refused('not-found', 'This template is your own: it has no first wording to bring back.')
      const first = await firstWording(trx, who, template, starter)
      await changeTemplate(trx, template.id, { archived_at: null, published_version_id: first.id })
      await record(trx, who, 'template-brought-back', template.name, { version: first.number })
      return done({ slug: template.slug, number: first.number })
    })

async function idOf(trx: Trx, who: Principal, slug: string): Promise<string> {
  const row = await trx
    .selectFrom('template')
    .select('id')
    .where('slug', '=', slug)
    .where('workspace_id', '=', who.workspaceId)
    .executeTakeFirst()
  return row?.id ?? ''
}

/** A version with the first wording: the published or the newest one where it is that, else a new one. */
async function firstWording(trx: Trx, who: Principal, template: TemplateRow, { content }: Starter) {
  const first = contentRow(content)
  const newest = await newestVersion(trx, template.id)
  const published = await trx
    .selectFrom('template_version')
    .select(['id', 'number', 'hash'])
    .where('id', '=', template.published_version_id)
    .executeTakeFirst()
  const same = [published, newest].find(version => version?.hash === first.hash)
  const place = { templateId: template.id, number: newest.number + 1, note: 'The first wording, brought back' }
  return same ?? insertVersion(trx, who, place, first)
}
