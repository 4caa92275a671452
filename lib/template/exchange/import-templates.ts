import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { broughtProblems, insertPublished } from '@/lib/template/insert-published'
import type { Trx } from '@/lib/template/template-rows'
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

const problemsOf = ({ about, content }: Template, position: number): [path: string, message: string][] =>
  broughtProblems(content).map(({ path, message }) => [
    `templates.${position}.content.${path}`,
    `${about.name}: ${message}`,
  ])

async function importTemplate(trx: Trx, who: Principal, template: Template): Promise<ImportedTemplate> {
  const { slug, name } = await insertPublished(trx, who, template, null)
  return { slug, name }
}
