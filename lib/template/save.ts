import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { contentProblems } from './check'
import { templateContent } from './content'
import { insertTemplate } from './insert-template'
import { pictureProblems } from './pictures'
import { newerVersion, templateGone } from './refusals'
import type { SaveTemplateRequest } from './request'
import type { TemplateAbout } from './schema'
import { settle } from './settle'
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
import { storedThumbnails, thumbnailsAfter } from './thumbnails'

/** Where what was saved stands. `isNewVersion`: false when the text was the same as before. */
export type SavedTemplate = { slug: string; versionId: string; number: number; isNewVersion: boolean }

/** What a save writes, beside the version it was begun from. */
type Writing = Pick<SaveTemplateRequest, 'baseVersionId' | 'note' | 'isConfirmed'> & {
  about: Partial<TemplateRow>
  content: ContentRow
}

/**
 * Saves a template, its content as `settle` leaves it: without an id as a new one, else as a new version where the
 * content is another one than that of the version it was begun from. What is said about the template is saved in any
 * case. Nothing is published.
 * @returns `conflict` when a newer version exists that this content would hide, and `isConfirmed` is not set;
 *   `invalid` with sentences by path; `not-found`. Nothing is written then.
 */
export async function saveTemplate(who: Principal, request: SaveTemplateRequest): Promise<Result<SavedTemplate>> {
  const problems = contentProblems(request.content)
  if (problems.length > 0) return impossible(problems.map(({ path, message }) => [`content.${path}`, message]))
  // What the body says of its fields has become fields: they too must be such as can be read again.
  const content = templateContent.safeParse(settle(request.content))
  return content.success
    ? write(who, { ...request, content: content.data })
    : impossible(content.error.issues.map(({ path, message }) => [['content', ...path].join('.'), message]))
}

/** The first sentence of each place: the editor itself tells all of them. */
function impossible(problems: readonly [path: string, sentence: string][]): Result<never> {
  const [first] = problems
  return refused('invalid', first?.[1] ?? 'This cannot be saved.', Object.fromEntries(problems.toReversed()))
}

const write = (
  who: Principal,
  { templateId, about, content, ...save }: SaveTemplateRequest,
): Promise<Result<SavedTemplate>> =>
  database()
    .transaction()
    .execute(async trx => {
      const problems = await pictureProblems(trx, who, about, content)
      if (problems.length > 0) return impossible(problems)
      if (templateId === null) {
        const thumbnails = JSON.stringify(thumbnailsAfter(content.fields))
        const template = await insertTemplate(trx, who, { ...about, thumbnails, madeFrom: null })
        return addVersion(trx, who, template, save.note, contentRow(content))
      }
      const template = await lockedTemplate(trx, who, templateId)
      if (!template) return templateGone
      const thumbnails = JSON.stringify(thumbnailsAfter(content.fields, storedThumbnails(template.thumbnails)))
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
