import type { z } from 'zod'
import { contentProblems } from './check'
import { templateAbout, templateContent } from './content'
import { formPath } from './form-path'
import { settle } from './settle'
import { readTemplateForm, type TemplateForm } from './template-form'

/**
 * A sentence by form path for everything that forbids saving, the first of each path; empty when nothing does. The
 * server judges by the same schemas and the same check.
 */
export function formProblems(form: TemplateForm): Record<string, string> {
  const { about, content, problems } = readTemplateForm(form)
  const found = { ...problems }
  const say = (path: string, sentence: string) => {
    found[formPath(path)] ??= sentence
  }
  for (const [path, sentence] of issuesOf(templateAbout.safeParse(about))) say(path, sentence)
  for (const { path, message } of contentProblems(content)) say(path, message)
  for (const [path, sentence] of issuesOf(templateContent.safeParse(settle(content)))) say(path, sentence)
  return found
}

const issuesOf = ({ error }: z.ZodSafeParseResult<unknown>): [string, string][] =>
  (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
