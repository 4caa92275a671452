import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { invalid } from '@/lib/action'
import { env } from '@/lib/env'
import { done, type Result, refused } from '@/lib/result'
import type { RunContent } from '@/lib/run/content'
import { type FormTemplate, runForm } from '@/lib/run/form'
import { formOf } from '@/lib/run/form-defaults'
import { lockedSettings } from '@/lib/run/locks'
import { numberedVersion, publishedTemplate } from '@/lib/template/records'
import type { TemplateView } from '@/lib/template/schema'
import type { AskedRun, TypedValue } from './asked-run'

/** What a run would be made of, and the template that was asked for. */
export type AskedContent = {
  content: Omit<RunContent, 'provider'>
  template: TemplateView | null
}

/** The whole form of a run without a template. */
const promptAlone: FormTemplate = {
  body: '{{prompt}}',
  fields: [{ name: 'prompt', label: 'The prompt', type: 'longtext', required: true, default: '', options: [] }],
  settings: {},
  locks: [],
}

/**
 * What a program asks for, read by the form's own schema. What a person would see on the form and mend is refused here:
 * a value without a field, and another value for a locked setting.
 * @param version the one that is meant where none is named; the published one without
 */
export async function askedContent(
  who: Principal,
  asked: AskedRun,
  version: number | null = null,
): Promise<Result<AskedContent>> {
  if (asked.template === undefined) return filled(promptAlone, asked, { prompt: asked.prompt ?? '' }, null)
  const number = asked.version ?? version
  const template =
    number === null ? await publishedTemplate(who, asked.template) : await numberedVersion(who, asked.template, number)
  if (!template) return noTemplate(asked)
  const texts = Object.fromEntries(Object.entries(asked.values ?? {}).map(([name, value]) => [name, textOf(value)]))
  const problems = { ...unknownFields(template, texts), ...lockProblems(template, asked) }
  const [sentence] = Object.values(problems)
  return sentence ? refused('invalid', sentence, problems) : filled(template, asked, texts, template)
}

function filled(
  form: FormTemplate,
  asked: AskedRun,
  texts: Record<string, string>,
  template: TemplateView | null,
): Result<AskedContent> {
  const model = form.settings.model ? {} : { model: env().provider.model }
  const read = runForm(form).safeParse(formOf(form, { ...model, ...asked.settings }, texts))
  if (!read.success) return atOurPaths(invalid(read.error), template === null)
  const { values, segments, ...rest } = read.data
  const isAlone = template === null
  return done({
    template,
    content: {
      ...rest,
      values: isAlone ? {} : values,
      segments: isAlone ? [{ text: rest.prompt, field: null }] : segments,
      templateVersionId: template?.versionId ?? null,
      parentImageId: null,
    },
  })
}

const textOf = (value: TypedValue): string => {
  if (Array.isArray(value)) return value.join('\n')
  return typeof value === 'boolean' ? (value ? 'true' : '') : String(value)
}

function unknownFields({ name, fields }: TemplateView, texts: Record<string, string>): Record<string, string> {
  const strange = Object.keys(texts).filter(text => !fields.some(field => field.name === text))
  return Object.fromEntries(strange.map(text => [`values.${text}`, `${name} has no field named ${text}.`]))
}

function lockProblems(template: TemplateView, { settings = {} }: AskedRun): Record<string, string> {
  const broken = lockedSettings(template).filter(
    name => settings[name] !== undefined && settings[name] !== (template.settings[name] ?? null),
  )
  return Object.fromEntries(
    broken.map(name => [`settings.${name}`, `${template.name} sets this itself. Leave it out.`]),
  )
}

/** The form's sentences, at the paths of the request. */
function atOurPaths(problem: Result<never>, isAlone: boolean): Result<never> {
  if (problem.ok) return problem
  const place = (path: string): string => {
    if (path.startsWith('values')) return isAlone ? 'prompt' : path
    return `settings.${path === 'customSize' ? 'size' : path}`
  }
  const { kind, message, fields = {} } = problem.error
  const placed = Object.entries(fields).map(([path, sentence]) => [place(path), sentence])
  return refused(kind, message, Object.fromEntries(placed))
}

const noTemplate = ({ template, version }: AskedRun) =>
  version === undefined
    ? refused('not-found', `There is no published template with the slug ${template}.`)
    : refused('not-found', `The template ${template} has no version ${version}.`)
