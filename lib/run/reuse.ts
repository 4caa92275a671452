import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { changeWords } from '@/lib/template/change-words'
import { changesBetween } from '@/lib/template/changes'
import { templateVersion } from '@/lib/template/records'
import type { TemplateView, Values } from '@/lib/template/schema'
import { inputsOf, type RunInputs } from './content'
import { type RunOffer, runOffers } from './offer'
import { runRow } from './records'
import type { RunView } from './schema'

/** A run made again with the version that people use now; `changes` says in a few words what that version changed. */
export type PublishedOffer = RunOffer & { slug: string; ownNumber: number; changes: string }

/**
 * What a run is good for beside making it again exactly. `offer`: null where the published version is its own, or there
 * is none.
 */
export type RunReuse = { templateId: string; values: Values; offer: PublishedOffer | null }

/** Null for a run without a template. */
export async function runReuse(who: Principal, { id, template }: RunView): Promise<RunReuse | null> {
  const row = await runRow(who, id)
  const own = row?.template_version_id ? await templateVersion(who, row.template_version_id) : null
  if (!row || !own || !template) return null
  const inputs = inputsOf(row)
  const publishedId = template.publishedVersionId
  const published =
    publishedId === null || publishedId === own.versionId ? null : await templateVersion(who, publishedId)
  return {
    templateId: own.templateId,
    values: inputs.values,
    offer: published && (await publishedOffer(who, inputs, own, published)),
  }
}

async function publishedOffer(
  who: Principal,
  inputs: RunInputs,
  own: TemplateView,
  published: TemplateView,
): Promise<PublishedOffer> {
  const offer = await runOffers(who)
  return {
    ...offer(inputs, published),
    slug: own.slug,
    ownNumber: own.version,
    changes: changeWords(changesBetween(own, published)),
  }
}
