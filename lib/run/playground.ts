import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { imageRunId } from '@/lib/image/records'
import { storedFailure } from '@/lib/provider/schema'
import type { Tables } from '@/lib/store/tables'
import { firstVersion, publishedTemplate, templateChoices, templateVersion } from '@/lib/template/records'
import type { TemplateView } from '@/lib/template/schema'
import { defaultStarter } from '@/lib/template/starters'
import { valueSetOf } from '@/lib/value-set/records'
import { contentOf } from './content'
import { type FieldProblem, fieldProblem } from './field-problem'
import type { RunForm } from './form'
import { formOf } from './form-defaults'
import { formFromParams } from './form-url'
import { withLocks } from './locks'
import { runRow } from './records'
import type { Variation } from './schema'

/** What the editor opens with. `draftKey` tells apart what was typed for different beginnings. */
export type PlaygroundStart = {
  template: TemplateView
  form: RunForm
  draftKey: string
  variation: Variation | null
  problem: FieldProblem | null
  /** The version that a link to this form must name, because a link without one opens another: the published one. */
  linkVersionId: string | null
}

type Start = Omit<PlaygroundStart, 'linkVersionId'>

/**
 * Reads the address of the playground: `?vary=<image>` and `?run=<run>` open what an earlier run was made from, the
 * latter with whatever else the query says in place of what was refused; anything else opens a template
 * (`?template=<slug>`) with the inputs of one of its value sets (`&set=<id>`) and what the query says. `&version=<id>`
 * opens exactly that version of the template, published or not. Nothing of it changes a locked setting.
 */
export async function playgroundStart(who: Principal, query: URLSearchParams): Promise<PlaygroundStart> {
  const start =
    (await startOfVariation(who, query.get('vary'))) ??
    (await startOfRun(who, query)) ??
    (await startOfTemplate(who, query))
  const { slug, versionId } = start.template
  const published = await publishedTemplate(who, slug)
  const form = withLocks(start.template, start.form)
  return { ...start, form, linkVersionId: published?.versionId === versionId ? null : versionId }
}

async function startOfVariation(who: Principal, imageId: string | null): Promise<Start | null> {
  const runId = imageId && (await imageRunId(who, imageId))
  const run = runId ? await runRow(who, runId) : null
  if (!imageId || !run) return null
  return {
    ...filledFrom(run, await templateOf(who, run)),
    draftKey: `draft:vary:${imageId}`,
    variation: { imageId, runNumber: run.number, prompt: run.prompt },
    problem: null,
  }
}

async function startOfRun(who: Principal, query: URLSearchParams): Promise<Start | null> {
  const runId = query.get('run')
  const run = runId ? await runRow(who, runId) : null
  if (!run) return null
  const own = await templateOf(who, run)
  const asked = await askedVersion(who, query)
  const isOther = asked !== null && asked.templateId === own.templateId && asked.versionId !== own.versionId
  const { template, form } = filledFrom(run, isOther ? asked : own)
  const failure = storedFailure(run.failure)
  const isAsRefused = [...query.keys()].every(name => name === 'run')
  return {
    template,
    form: formFromParams(query, template, form),
    draftKey: isOther ? `draft:run:${run.id}:${template.versionId}` : `draft:run:${run.id}`,
    variation: null,
    problem: isAsRefused && failure ? fieldProblem(failure, contentOf(run).settings, form) : null,
  }
}

/** The run's own version of its template; the free prompt where it has none. */
async function templateOf(who: Principal, run: Tables['run']): Promise<TemplateView> {
  const version = run.template_version_id ? await templateVersion(who, run.template_version_id) : null
  return version ?? known(await firstVersion(who, 'free-prompt'))
}

async function askedVersion(who: Principal, query: URLSearchParams): Promise<TemplateView | null> {
  const id = query.get('version')
  return id ? templateVersion(who, id) : null
}

/** The form of a version with the settings and values of a run; a run without a template is all one prompt. */
function filledFrom(run: Tables['run'], template: TemplateView): Pick<PlaygroundStart, 'template' | 'form'> {
  const { settings, values, prompt, templateVersionId } = contentOf(run)
  const [field] = template.fields
  const words = templateVersionId === null && field ? { [field.name]: prompt } : values
  return { template, form: formOf(template, settings, words) }
}

async function startOfTemplate(who: Principal, query: URLSearchParams): Promise<Start> {
  const slug = query.get('template')
  const asked = await askedVersion(who, query)
  const isExact = asked !== null && asked.slug === slug
  const template = isExact ? asked : await chosenTemplate(who, slug)
  const setId = query.get('set')
  const set = setId ? await valueSetOf(who, template.templateId, setId) : null
  const plain = formOf(template, template.settings.model ? {} : { model: env().provider.model }, set?.values)
  const beginning = [template.slug, ...(isExact ? [template.versionId] : []), ...(set ? [set.id] : [])]
  return {
    template,
    form: formFromParams(query, template, plain),
    draftKey: `draft:template:${beginning.join(':')}`,
    variation: null,
    problem: null,
  }
}

/** The template with this slug, archived or not; else the first one that a newcomer sees and that is still offered. */
async function chosenTemplate(who: Principal, slug: string | null): Promise<TemplateView> {
  const asked = slug === null ? null : await publishedTemplate(who, slug)
  if (asked) return asked
  const offered = (await templateChoices(who)).map(choice => choice.slug)
  const first = offered.includes(defaultStarter) ? defaultStarter : offered[0]
  return known(await publishedTemplate(who, first ?? defaultStarter))
}

function known(template: TemplateView | null): TemplateView {
  if (!template) throw new Error('The starter templates are missing from the database')
  return template
}
