import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { storedFailure } from '@/lib/provider/schema'
import type { Tables } from '@/lib/store/tables'
import { sweepToChange, sweepToTry } from '@/lib/sweep/start'
import type { SweepStart } from '@/lib/sweep/view'
import { parse } from '@/lib/template/parse'
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
import type { OpenedTemplate, Variation } from './schema'
import { variedImage } from './varied'

/** What the editor opens with. `draftKey` tells apart what was typed for different beginnings. */
export type PlaygroundStart = {
  template: OpenedTemplate
  form: RunForm
  draftKey: string
  variation: Variation | null
  problem: FieldProblem | null
  /** The version that a link to this form must name, because a link without one opens another: the published one. */
  linkVersionId: string | null
  /** What *Try several values* opens with; null while it is off. */
  sweep: SweepStart | null
}

type Start = Omit<PlaygroundStart, 'linkVersionId' | 'template'> & { template: TemplateView }

/**
 * Reads the address of the playground: `?vary=<image>`, `?run=<run>` and `?sweep=<sweep>` open what an earlier run or
 * sweep was made from, the second with whatever else the query says in place of what was refused; anything else opens a
 * template (`?template=<slug>`) with the inputs of one of its value sets (`&set=<id>`), what the query says, and several
 * values of the field or setting that `&try=<name>` names. `&version=<id>` opens exactly that version of the template,
 * published or not. Nothing of it changes a locked setting.
 */
export async function playgroundStart(who: Principal, query: URLSearchParams): Promise<PlaygroundStart> {
  const start =
    (await startOfVariation(who, query.get('vary'))) ??
    (await startOfRun(who, query)) ??
    (await startOfSweep(who, query.get('sweep'))) ??
    (await startOfTemplate(who, query))
  const { slug, versionId, body } = start.template
  const template = { ...start.template, nodes: parse(body.trim()).nodes }
  const published = await publishedTemplate(who, slug)
  const form = withLocks(start.template, start.form)
  return { ...start, template, form, linkVersionId: published?.versionId === versionId ? null : versionId }
}

async function startOfVariation(who: Principal, imageId: string | null): Promise<Start | null> {
  const varied = await variedImage(who, imageId)
  if (!varied) return null
  const { run, variation } = varied
  return {
    ...filledFrom(run, await templateOf(who, run)),
    draftKey: `draft:vary:${imageId}`,
    variation,
    problem: null,
    sweep: null,
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
    sweep: null,
  }
}

async function startOfSweep(who: Principal, id: string | null): Promise<Start | null> {
  const begun = id ? await sweepToChange(who, id) : null
  return begun && { ...begun, draftKey: `draft:sweep:${id}`, problem: null }
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
function filledFrom(run: Tables['run'], template: TemplateView): Pick<Start, 'template' | 'form'> {
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
  const form = formFromParams(query, template, plain)
  const sweep = sweepToTry(query.get('try'), template, form)
  return {
    template,
    form,
    draftKey: `draft:template:${[...beginning, ...(sweep ? ['try', query.get('try')] : [])].join(':')}`,
    variation: null,
    problem: null,
    sweep,
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
