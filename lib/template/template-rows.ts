import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { contentHash } from './content-hash'
import type { TemplateContent } from './schema'
import { withoutThumbnails } from './thumbnails'

export type Trx = Transaction<Tables>
export type TemplateRow = Tables['template']
export type VersionRow = Tables['template_version']

/** Who writes: a person of the workspace, or nobody for what every workspace begins with. */
export type Author = Pick<Principal, 'workspaceId' | 'id'>

/**
 * A template of the workspace, its row locked until the transaction ends: changes of one template come one after the
 * other, so that each of them finds the newest version. Null when there is no such template.
 */
export async function lockedTemplate(trx: Trx, who: Author, templateId: string): Promise<TemplateRow | null> {
  // SQLite has no `select … for update`: an update that changes nothing takes the lock on both databases.
  const row = await trx
    .updateTable('template')
    .set(({ ref }) => ({ changed_at: ref('changed_at') }))
    .where('id', '=', templateId)
    .where('workspace_id', '=', who.workspaceId)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** A version of the workspace and its template, that row locked; null when there is no such version. */
export async function lockedVersion(
  trx: Trx,
  who: Author,
  versionId: string,
): Promise<{ template: TemplateRow; version: VersionRow } | null> {
  const version = await trx.selectFrom('template_version').selectAll().where('id', '=', versionId).executeTakeFirst()
  const template = version ? await lockedTemplate(trx, who, version.template_id) : null
  return version && template ? { template, version } : null
}

/** The newest version of a template that has one, as all but those that are being made do. */
export const newestVersion = (trx: Trx, templateId: string): Promise<VersionRow> =>
  trx
    .selectFrom('template_version')
    .selectAll()
    .where('template_id', '=', templateId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

/** What of a version's row is its content. */
export type ContentRow = Pick<VersionRow, 'body' | 'fields' | 'settings' | 'locks' | 'hash'>

export const contentRow = (content: TemplateContent): ContentRow => ({
  body: content.body,
  fields: JSON.stringify(withoutThumbnails(content.fields)),
  settings: JSON.stringify(content.settings),
  locks: JSON.stringify(content.locks),
  hash: contentHash(content),
})

/** Writes a version down, for good: nothing ever changes its row. The template must be locked, or new. */
export async function insertVersion(
  trx: Trx,
  who: Author,
  place: { templateId: string; number: number; note: string },
  { body, fields, settings, locks, hash }: ContentRow,
): Promise<Pick<VersionRow, 'id' | 'number'>> {
  const now = Date.now()
  const { templateId: template_id, number, note } = place
  const row = { id: newId(now), template_id, number, note, created_by: who.id, created_at: now }
  await trx
    .insertInto('template_version')
    .values({ ...row, body, fields, settings, locks, hash })
    .execute()
  return row
}

/** Changes what is said about a template, and dates it. */
export async function changeTemplate(trx: Trx, id: string, change: Partial<TemplateRow>): Promise<void> {
  await trx
    .updateTable('template')
    .set({ ...change, changed_at: Date.now() })
    .where('id', '=', id)
    .execute()
}
