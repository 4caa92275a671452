import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { insertTemplate } from './insert-template'
import { pictureProblems } from './pictures'
import { newerVersion, templateGone } from './refusals'
import type { SaveTemplateRequest } from './request'
import type { TemplateAbout } from './schema'
import {
  type ContentRow,
  changeTemplate,
  contentRow,
  insertVersion,
  lockedTemplate,
  newestVersion,
  type TemplateRow,
  type Trx,
  type VersionRow,
} from './template-rows'
import { thumbnailsOf } from './thumbnails'

/** Where what was saved stands. `isNewVersion`: false when the text was the same as before. */
export type SavedTemplate = { slug: string; versionId: string; number: number; isNewVersion: boolean }

/** What a save writes, beside the version it was begun from. */
type Writing = Pick<SaveTemplateRequest, 'baseVersionId' | 'note' | 'isConfirmed'> & {
  about: Partial<TemplateRow>
  content: ContentRow
}

/**
 * Saves a template: as a new one without an id, else as a new version of it when the content is another one than
 * that of the version it was begun from. What is said about the template is saved in any case. Nothing is published.
 * @returns `conflict` when a newer version exists and this content would hide it without `isConfirmed`; `invalid`
 *   with sentences by path; `not-found`. Nothing is written then.
 */
export const saveTemplate = (
  who: Principal,
  { templateId, about, content, ...save }: SaveTemplateRequest,
): Promise<Result<SavedTemplate>> =>
  database()
    .transaction()
    .execute(async trx => {
      const problems = await pictureProblems(trx, who, about, content)
      const [problem] = Object.values(problems)
      if (problem) return refused('invalid', problem, problems)
      const thumbnails = JSON.stringify(thumbnailsOf(content.fields))
      if (templateId === null) {
        const template = await insertTemplate(trx, who, { ...about, thumbnails, madeFromVersionId: null })
        return addVersion(trx, who, template, save.note, contentRow(content))
      }
      const template = await lockedTemplate(trx, who, templateId)
      if (!template) return templateGone
      const writing = { ...save, about: { ...aboutRow(about), thumbnails }, content: contentRow(content) }
      return saveOver(trx, who, template, writing)
    })

async function saveOver(
  trx: Trx,
  who: Principal,
  template: TemplateRow,
  { baseVersionId, note, isConfirmed, about, content }: Writing,
): Promise<Result<SavedTemplate>> {
  const newest = await newestVersion(trx, template.id)
  // Said first, so that two people who save the same, or one who presses twice, are not told of a conflict.
  const same = newest.hash === content.hash ? newest : await unchangedBase(trx, template, baseVersionId, content)
  if (!same && newest.id !== baseVersionId && !isConfirmed) return newerVersion(newest)
  await changeTemplate(trx, template.id, about)
  if (same) return done({ slug: template.slug, versionId: same.id, number: same.number, isNewVersion: false })
  return addVersion(trx, who, template, note, content, newest.number + 1)
}

/** The version that the text was begun from, when the text is still its own: then only the rest was changed. */
async function unchangedBase(
  trx: Trx,
  template: TemplateRow,
  baseVersionId: string | null,
  content: ContentRow,
): Promise<VersionRow | null> {
  const base = await trx
    .selectFrom('template_version')
    .selectAll()
    .where('id', '=', baseVersionId ?? '')
    .where('template_id', '=', template.id)
    .where('hash', '=', content.hash)
    .executeTakeFirst()
  return base ?? null
}

async function addVersion(
  trx: Trx,
  who: Principal,
  { id: templateId, slug }: TemplateRow,
  note: string,
  content: ContentRow,
  number = 1,
): Promise<Result<SavedTemplate>> {
  const version = await insertVersion(trx, who, { templateId, number, note }, content)
  return done({ slug, versionId: version.id, number, isNewVersion: true })
}

const aboutRow = ({ name, description, tags, coverImageId }: TemplateAbout) => ({
  name,
  description,
  tags: JSON.stringify(tags),
  cover_image_id: coverImageId,
})
