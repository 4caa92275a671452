import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { type Result, refused } from '@/lib/result'
import { contentProblems } from './check'
import { templateContent } from './content'
import { insertTemplate, type MadeFrom } from './insert-template'
import type { TemplateAbout, TemplateContent } from './schema'
import { settle } from './settle'
import { changeTemplate, contentRow, insertVersion, type TemplateRow, type Trx } from './template-rows'

/** A template that comes from outside: without pictures, which are nothing without the gallery they stand in. */
export type Brought = { about: Omit<TemplateAbout, 'coverImageId'>; content: TemplateContent }

/** Writes a template down with a first version that is published: it can be used at once. */
export async function insertPublished(
  trx: Trx,
  who: Principal,
  { about, content }: Brought,
  madeFrom: MadeFrom | null,
): Promise<TemplateRow> {
  const template = await insertTemplate(trx, who, { ...about, coverImageId: null, thumbnails: '{}', madeFrom })
  const version = await insertVersion(
    trx,
    who,
    { templateId: template.id, number: 1, note: '' },
    contentRow(settle(content)),
  )
  await changeTemplate(trx, template.id, { published_version_id: version.id })
  await record(trx, who, 'template-published', about.name, { version: 1 })
  return template
}

/** Why such a template cannot be saved, each sentence with its path in the content. */
export function broughtProblems(content: TemplateContent): { path: string; message: string }[] {
  const problems = contentProblems(content)
  if (problems.length > 0) return problems.map(({ path, message }) => ({ path, message }))
  // What the body says of its fields becomes fields: they too must be such as can be read again.
  const settled = templateContent.safeParse(settle(content))
  return settled.success ? [] : settled.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
}

/** The first of them as a refusal. */
export const cannotBeSaved = (problems: readonly { message: string }[]): Result<never> =>
  refused('invalid', `${problems[0]?.message ?? 'This template cannot be saved.'} Nothing was saved.`)
