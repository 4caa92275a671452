import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { contentProblems } from '@/lib/template/check'
import { templateContent } from '@/lib/template/content'
import { insertTemplate } from '@/lib/template/insert-template'
import type { TemplateContent } from '@/lib/template/schema'
import { settle } from '@/lib/template/settle'
import { changeTemplate, contentRow, insertVersion, type Trx } from '@/lib/template/template-rows'
import type { ImportTemplatesRequest } from './request'

/** A template that was imported, in the order of the request. */
export type ImportedTemplate = { slug: string; name: string }

type Template = ImportTemplatesRequest['templates'][number]

/**
 * Makes templates, all or none, each with a first version that is published: they can be used at once.
 * @returns `invalid` with a sentence for everything that forbids saving, by path
 */
export async function importTemplates(
  who: Principal,
  { templates }: ImportTemplatesRequest,
): Promise<Result<ImportedTemplate[]>> {
  const problems = Object.fromEntries(templates.flatMap(problemsOf))
  const [problem] = Object.values(problems)
  if (problem) return refused('invalid', `${problem} Nothing was imported.`, problems)
  return database()
    .transaction()
    .execute(async trx => {
      const imported: ImportedTemplate[] = []
      for (const template of templates) imported.push(await importTemplate(trx, who, template))
      return done(imported)
    })
}

function problemsOf({ about, content }: Template, position: number): [path: string, message: string][] {
  const at = (path: string, message: string): [string, string] => [
    `templates.${position}.content.${path}`,
    `${about.name}: ${message}`,
  ]
  const problems = contentProblems(content)
  if (problems.length > 0) return problems.map(({ path, message }) => at(path, message))
  // What the body says of its fields becomes fields: they too must be such as can be read again.
  const settled = templateContent.safeParse(settle(content))
  return settled.success ? [] : settled.error.issues.map(({ path, message }) => at(path.join('.'), message))
}

async function importTemplate(trx: Trx, who: Principal, { about, content }: Template): Promise<ImportedTemplate> {
  const nothing = { coverImageId: null, thumbnails: '{}', madeFromVersionId: null }
  const { id: templateId, slug, name } = await insertTemplate(trx, who, { ...about, ...nothing })
  const place = { templateId, number: 1, note: '' }
  const version = await insertVersion(trx, who, place, contentRow(settle<TemplateContent>(content)))
  await changeTemplate(trx, templateId, { published_version_id: version.id })
  return { slug, name }
}
