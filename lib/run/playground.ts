import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { imageRunId } from '@/lib/image/records'
import { storedFailure } from '@/lib/provider/schema'
import type { Tables } from '@/lib/store/tables'
import { sweepToChange, sweepToTry } from '@/lib/sweep/start'
import type { SweepStart } from '@/lib/sweep/view'
import { publishedTemplate, templateVersion } from '@/lib/template/records'
import type { TemplateView } from '@/lib/template/schema'
import { defaultStarter } from '@/lib/template/starters'
import { contentOf } from './content'
import { type FieldProblem, fieldProblem } from './field-problem'
import type { RunForm } from './form'
import { formOf } from './form-defaults'
import { formFromParams } from './form-url'
import { runRow } from './records'
import type { Variation } from './schema'

/** What the editor opens with. `draftKey` tells apart what was typed for different beginnings. */
export type PlaygroundStart = {
  template: TemplateView
  form: RunForm
  draftKey: string
  variation: Variation | null
  problem: FieldProblem | null
  /** What *Try several values* opens with; null while it is off. */
  sweep: SweepStart | null
}

/**
 * Reads the address of the playground: `?vary=<image>`, `?run=<run>` and `?sweep=<sweep>` open what an earlier run or
 * sweep was made from, the second with whatever else the query says in place of what was refused; anything else opens a
 * template with the values and settings in the query, and with several values of the field or setting that `try` names.
 */
export async function playgroundStart(who: Principal, query: URLSearchParams): Promise<PlaygroundStart> {
  return (
    (await startOfVariation(who, query.get('vary'))) ??
    (await startOfRun(who, query)) ??
    (await startOfSweep(who, query.get('sweep'))) ??
    (await startOfTemplate(who, query))
  )
}

async function startOfVariation(who: Principal, imageId: string | null): Promise<PlaygroundStart | null> {
  const run = imageId ? await runOfImage(who, imageId) : null
  if (!imageId || !run) return null
  return {
    ...(await filledFrom(who, run)),
    draftKey: `draft:vary:${imageId}`,
    variation: variationOf(imageId, run),
    problem: null,
    sweep: null,
  }
}

async function runOfImage(who: Principal, imageId: string): Promise<Tables['run'] | null> {
  const runId = await imageRunId(who, imageId)
  return runId ? await runRow(who, runId) : null
}

const variationOf = (imageId: string, { number, prompt }: Tables['run']): Variation => ({
  imageId,
  runNumber: number,
  prompt,
})

async function startOfRun(who: Principal, query: URLSearchParams): Promise<PlaygroundStart | null> {
  const runId = query.get('run')
  const run = runId ? await runRow(who, runId) : null
  if (!run) return null
  const { template, form } = await filledFrom(who, run)
  const failure = storedFailure(run.failure)
  const isAsRefused = [...query.keys()].every(name => name === 'run')
  return {
    template,
    form: formFromParams(query, template, form),
    draftKey: `draft:run:${run.id}`,
    variation: null,
    problem: isAsRefused && failure ? fieldProblem(failure, contentOf(run).settings, form) : null,
    sweep: null,
  }
}

async function startOfSweep(who: Principal, id: string | null): Promise<PlaygroundStart | null> {
  const begun = id ? await sweepToChange(who, id) : null
  const template = begun && (await templateVersion(who, begun.templateVersionId))
  if (!begun || !template) return null
  const { form, parentImageId, sweep } = begun
  const parent = parentImageId && (await runOfImage(who, parentImageId))
  return {
    template,
    form,
    draftKey: `draft:sweep:${id}`,
    variation: parentImageId && parent ? variationOf(parentImageId, parent) : null,
    problem: null,
    sweep,
  }
}

/** The run's own version of its template; its whole prompt as a free prompt when that version is gone. */
async function filledFrom(who: Principal, run: Tables['run']): Promise<Pick<PlaygroundStart, 'template' | 'form'>> {
  const { settings, values, prompt } = contentOf(run)
  const version = run.template_version_id ? await templateVersion(who, run.template_version_id) : null
  if (version) return { template: version, form: formOf(version, settings, values) }
  const free = await firstTemplate(who, 'free-prompt')
  const [field] = free.fields
  return { template: free, form: formOf(free, settings, field ? { [field.name]: prompt } : {}) }
}

async function startOfTemplate(who: Principal, query: URLSearchParams): Promise<PlaygroundStart> {
  const template = await firstTemplate(who, query.get('template') ?? defaultStarter)
  const plain = formOf(template, template.settings.model ? {} : { model: env().provider.model })
  const form = formFromParams(query, template, plain)
  const sweep = sweepToTry(query.get('try'), template, form)
  const draftKey = `draft:template:${template.slug}`
  return {
    template,
    form,
    draftKey: sweep ? `${draftKey}:try:${query.get('try')}` : draftKey,
    variation: null,
    problem: null,
    sweep,
  }
}

async function firstTemplate(who: Principal, slug: string): Promise<TemplateView> {
  const template = (await publishedTemplate(who, slug)) ?? (await publishedTemplate(who, defaultStarter))
  if (!template) throw new Error('The starter templates are missing from the database')
  return template
}
