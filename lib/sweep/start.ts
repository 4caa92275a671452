import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { contentOf } from '@/lib/run/content'
import type { RunForm } from '@/lib/run/form'
import type { Variation } from '@/lib/run/schema'
import { variedImage } from '@/lib/run/varied'
import { templateVersion } from '@/lib/template/records'
import type { TemplateContent, TemplateView } from '@/lib/template/schema'
import { draftOf, draftWith } from './draft'
import { fingerprint } from './fingerprint'
import { isKept } from './keep-runs'
import { offersOf } from './offers'
import { cellRuns, sweepRow } from './records'
import { sweepForm, sweepPlan } from './request'
import type { SweepStart } from './view'

/** What a sweep began with, to be changed; null when the workspace has none with that id. */
export async function sweepToChange(
  who: Principal,
  id: string,
): Promise<{ template: TemplateView; form: RunForm; variation: Variation | null; sweep: SweepStart } | null> {
  const row = await sweepRow(who, id)
  const template = row && (await templateVersion(who, row.template_version_id))
  if (!row || !template) return null
  const { parentImageId, ...form } = sweepForm.parse(JSON.parse(row.form))
  const varied = await variedImage(who, parentImageId)
  return {
    template,
    form,
    variation: varied?.variation ?? null,
    sweep: {
      draft: draftOf(sweepPlan.parse(JSON.parse(row.plan))),
      from: { id: row.id, number: row.number },
      there: await keptFingerprints(who, id, varied ? parentImageId : null),
    },
  }
}

/** What a changed sweep would take over, as the page recognises it. */
async function keptFingerprints(who: Principal, sweepId: string, parentImageId: string | null): Promise<string[]> {
  const runs = (await cellRuns(who, sweepId)).filter(isKept).map(contentOf)
  return runs
    .filter(run => run.provider === currentEndpoint().id && run.parentImageId === parentImageId)
    .map(fingerprint)
}

/** Several values of one field or setting, its choices to begin with; null where the template has no such thing. */
export function sweepToTry(name: string | null, template: TemplateContent, form: RunForm): SweepStart | null {
  const offer = offersOf(template, { model: form.model, priced: [] }).find(one => one.name === name)
  if (!offer) return null
  const all = offer.choices.map(({ value }) => value)
  const filled = all.filter(value => value !== '')
  // Yes and no are told apart by nothing but the empty value.
  const values = filled.length > 1 ? filled : all
  return { draft: draftWith({ kind: offer.kind, name: offer.name, values }), from: null, there: [] }
}
