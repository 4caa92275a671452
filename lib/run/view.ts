import { type ImageView, imageType } from '@/lib/image/schema'
import { isCarriedOutHere } from '@/lib/provider/endpoint'
import { type Charge, type ProviderFailure, storedFailure } from '@/lib/provider/schema'
import { resolutions } from '@/lib/spending/schema'
import { awayMs, isOwn } from '@/lib/store/instance'
import type { Tables } from '@/lib/store/tables'
import { contentOf } from './content'
import { isUnderWay, type RunState, type RunView } from './schema'
import { runState } from './state'
import { outcomeWords } from './words'

/** A run's row with the names that the view shows beside it. */
export type RunViewRow = Tables['run'] & {
  template_slug: string | null
  template_name: string | null
  template_version: number | null
  published_version_id: string | null
  published_number: number | null
  parent_run_id: string | null
  parent_run_number: number | null
  sweep_id: string | null
  sweep_number: number | null
  holder_name: string | null
  holder_seen_at: number | null
}

/**
 * The one place where rows become what people see.
 * @param images all that came; those in the trash count as delivered and are not shown
 * @param now by the database's clock
 */
export function runView(row: RunViewRow, images: Tables['image'][], now: number): RunView {
  const { prompt, segments, settings, provider } = contentOf(row)
  const state = runState.parse(row.state)
  const isSample = provider === 'sample'
  const failure = storedFailure(row.failure)
  const resolution = resolutions.find(answer => answer === row.resolution) ?? null
  const isCancelAsked = row.cancel_asked_at !== null
  return {
    id: row.id,
    number: row.number,
    change: row.change,
    state,
    isSample,
    waitsFor: state === 'queued' && !isCarriedOutHere(provider) ? provider : null,
    heldBy: holderOf(row, state, now),
    prompt,
    segments,
    settings,
    template: templateOf(row),
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    estimate:
      row.estimate_about !== null && row.estimate_at_most !== null
        ? { about: row.estimate_about, atMost: row.estimate_at_most }
        : null,
    actual: row.actual === null ? null : { micros: row.actual, isEstimated: row.actual_is_estimated === 1 },
    charge: chargeOf({ state, isSample, failure, resolution }),
    reserved: row.reserved,
    resolution,
    notBefore: state === 'queued' && row.not_before > 0 ? row.not_before : null,
    isCancelAsked,
    images: images.filter(image => image.deleted_at === null).map(imageView),
    failure: outcomeWords({
      state,
      isSample,
      delivered: images.length,
      asked: settings,
      failure,
      isCancelAsked,
      resolution,
    }),
    parent: parentOf(row),
    sweep: sweepOf(row),
  }
}

/** Once its request has left, only the server that sent it can read the answer. */
function holderOf({ instance, ...row }: RunViewRow, state: RunState, now: number): string | null {
  const { holder_name: name, holder_seen_at: seenAt } = row
  if ((state !== 'sending' && state !== 'received') || isOwn(instance) || name === null || seenAt === null) return null
  return now - seenAt > awayMs ? name : null
}

type Charged = Pick<RunView, 'state' | 'isSample' | 'resolution'> & { failure: ProviderFailure | null }

function chargeOf({ state, isSample, failure, resolution }: Charged): Charge | null {
  if (isUnderWay(state)) return null
  if (isSample || state === 'cancelled') return 'none'
  if (resolution) return resolution === 'charged' ? 'charged' : 'none'
  return failure?.charge ?? 'charged'
}

function templateOf({ template_slug: slug, template_name: name, template_version: version, ...row }: RunViewRow) {
  if (slug === null || name === null || version === null) return null
  return { slug, name, version, publishedVersionId: row.published_version_id, publishedNumber: row.published_number }
}

const parentOf = ({ parent_image_id: imageId, parent_run_id: runId, parent_run_number: runNumber }: RunViewRow) =>
  imageId !== null && runId !== null && runNumber !== null ? { imageId, runId, runNumber } : null

const sweepOf = ({ sweep_id: id, sweep_number: number }: RunViewRow) =>
  id !== null && number !== null ? { id, number } : null

const imageView = (row: Tables['image']): ImageView => ({
  id: row.id,
  position: row.position,
  width: row.width,
  height: row.height,
  type: imageType.parse(row.type),
  bytes: row.bytes,
  isStarred: row.is_starred === 1,
  revisedPrompt: row.revised_prompt,
})
