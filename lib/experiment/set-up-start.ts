import 'server-only'
import type { Principal } from '@/lib/access/principal'
import type { RunForm } from '@/lib/run/form-defaults'
import { playgroundStart } from '@/lib/run/playground'
import { publishedTemplate, templateChoices, templateDetail, templateVersion } from '@/lib/template/records'
import type { TemplateChoice, TemplateView } from '@/lib/template/schema'
import { type ArmDraft, type ArmSettings, type ExperimentDraft, emptyDraft } from './draft'
import { keptDraft } from './records'
import type { ExperimentForecast } from './view'

/** A version that an arm may use, with the numbers of the others of its template, newest first. */
export type ArmTemplate = { view: TemplateView; versions: { id: string; number: number }[] }

/** What the set-up opens with. `id` and `forecast` are null until something of it was kept. */
export type SetUpStart = {
  id: string | null
  draft: ExperimentDraft
  forecast: ExperimentForecast | null
  templates: ArmTemplate[]
  choices: TemplateChoice[]
}

/**
 * Reads the address of the set-up: `?draft=<id>` goes on with what was kept; anything else begins with two equal arms of
 * what the same words would open in the playground, and with its inputs as the first row.
 * @returns null when the workspace has no such draft
 */
export async function setUpStart(who: Principal, query: URLSearchParams): Promise<SetUpStart | null> {
  const draftId = query.get('draft')
  const kept = draftId === null ? null : await keptDraft(who, draftId)
  if (draftId !== null && !kept) return null
  const choices = await templateChoices(who)
  const draft = kept?.draft ?? (await begunDraft(who, query))
  const versionIds = [...new Set(draft.arms.map(({ templateVersionId }) => templateVersionId))]
  const templates = await Promise.all(versionIds.map(id => armTemplate(who, id)))
  return {
    id: kept?.id ?? null,
    draft,
    forecast: kept?.forecast ?? null,
    templates: templates.filter(one => one !== null),
    choices,
  }
}

/** A version for an arm; null when the workspace has none with that id. */
export async function armTemplate(who: Principal, versionId: string): Promise<ArmTemplate | null> {
  const view = await templateVersion(who, versionId)
  const detail = view && (await templateDetail(who, view.slug))
  return detail && { view, versions: detail.versions.map(({ id, number }) => ({ id, number })) }
}

/** The published version of a template for an arm; null when there is none. */
export async function publishedArmTemplate(who: Principal, slug: string): Promise<ArmTemplate | null> {
  const view = await publishedTemplate(who, slug)
  return view && armTemplate(who, view.versionId)
}

async function begunDraft(who: Principal, query: URLSearchParams): Promise<ExperimentDraft> {
  const { template, form } = await playgroundStart(who, query)
  const isAllOne = template.fields.length < 2
  const arm: ArmDraft = {
    name: '',
    templateVersionId: template.versionId,
    values: isAllOne ? form.values : {},
    settings: armSettings(form),
  }
  return { ...emptyDraft, arms: [arm, structuredClone(arm)], rows: [{ name: '', values: isAllOne ? {} : form.values }] }
}

const armSettings = ({ values: _, n: __, ...settings }: RunForm): ArmSettings => settings
