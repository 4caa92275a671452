import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { env } from '@/lib/env'
import { imageRunId } from '@/lib/image/records'
import { storedFailure } from '@/lib/provider/schema'
import type { Tables } from '@/lib/store/tables'
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
}

/**
 * Reads the address of the playground: `?vary=<image>` and `?run=<run>` open what an earlier run was made from, the
 * latter with whatever else the query says in place of what was refused; anything else opens a template with the
 * values and settings in the query.
 */
export async function playgroundStart(who: Principal, query: URLSearchParams): Promise<PlaygroundStart> {
  return (
    (await startOfVariation(who, query.get('vary'))) ??
    (await startOfRun(who, query)) ??
    (await startOfTemplate(who, query))
  )
}

async function startOfVariation(who: Principal, imageId: string | null): Promise<PlaygroundStart | null> {
  const runId = imageId && (await imageRunId(who, imageId))
  const run = runId ? await runRow(who, runId) : null
  if (!imageId || !run) return null
  return {
    ...(await filledFrom(who, run)),
    draftKey: `draft:vary:${imageId}`,
    variation: { imageId, runNumber: run.number, prompt: run.prompt },
    problem: null,
  }
}

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
  return {
    template,
    form: formFromParams(query, template, plain),
    draftKey: `draft:template:${template.slug}`,
    variation: null,
    problem: null,
  }
}

async function firstTemplate(who: Principal, slug: string): Promise<TemplateView> {
  const template = (await publishedTemplate(who, slug)) ?? (await publishedTemplate(who, defaultStarter))
  if (!template) throw new Error('The starter templates are missing from the database')
  return template
}
