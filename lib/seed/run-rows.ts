import { mainWorkspace } from '@/lib/access/workspace'
import { placeAt } from '@/lib/gallery/place'
import { termsVersion } from '@/lib/gallery/search'
import { defaultModel } from '@/lib/provider/models'
import type { Chance } from '@/lib/provider/sample/random'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import type { ImageTable } from '@/lib/store/tables/image-tables'
import type { RunTable } from '@/lib/store/tables/run-tables'
import type { Wish } from './looks'
import type { Picture } from './paint-pictures'

/** A run to be written: what it asked for, when, and what came. */
export type Planned = { wish: Wish; createdAt: number; pictures: Picture[] }

const starredShare = 0.04
const notedShare = 0.005
const notes = ['For the autumn page.', 'Ask Mira about the crop.', 'Too dark for print.', 'The one for the poster.']

const settingsOf = ({ wish, pictures }: Planned) => ({
  model: defaultModel,
  size: wish.size,
  n: pictures.length,
  quality: null,
  background: null,
  format: null,
  compression: null,
})

export function runRow(
  plan: Planned,
  { number, change, parent }: { number: number; change: number; parent: string | null },
): RunTable {
  const id = newId(plan.createdAt)
  return {
    id,
    workspace_id: mainWorkspace,
    number,
    change,
    idempotency_key: id,
    content_hash: id,
    tab: '',
    created_by: 'Owner',
    provider: 'sample',
    state: 'succeeded',
    template_version_id: plan.wish.template.versionId,
    field_values: JSON.stringify(plan.wish.values),
    settings: JSON.stringify(settingsOf(plan)),
    prompt: plan.wish.prompt,
    segments: JSON.stringify(plan.wish.segments),
    parent_image_id: parent,
    estimate_about: null,
    estimate_at_most: null,
    actual: null,
    actual_is_estimated: 0,
    failure: null,
    lease_until: null,
    instance: null,
    fence: 1,
    not_before: 0,
    created_at: plan.createdAt,
    started_at: plan.createdAt,
    ended_at: plan.createdAt,
    reserved: 0,
    cancel_asked_at: null,
    resolution: null,
  }
}

export const attemptRow = (plan: Planned, run: RunTable): Tables['attempt'] => ({
  id: newId(plan.createdAt),
  run_id: run.id,
  number: 1,
  instance: null,
  state: 'succeeded',
  charge: 'none',
  body: JSON.stringify({ model: defaultModel, prompt: run.prompt, n: plan.pictures.length, size: plan.wish.size }),
  status: 200,
  usage: null,
  failure: null,
  started_at: plan.createdAt,
  answered_at: plan.createdAt,
  ended_at: plan.createdAt,
})

export const imageRow = (
  { wish, createdAt, pictures }: Planned,
  run: RunTable,
  attempt: Tables['attempt'],
  picture: Picture,
  position: number,
  seen: number,
  chance: Chance,
): ImageTable => ({
  id: newId(createdAt),
  workspace_id: mainWorkspace,
  run_id: run.id,
  attempt_id: attempt.id,
  position,
  ...picture,
  is_starred: chance.is(starredShare) ? 1 : 0,
  revised_prompt: null,
  created_at: createdAt,
  deleted_at: null,
  purged_at: null,
  place: placeAt(createdAt) + pictures.length - 1 - position,
  template_id: wish.template.templateId,
  asked_size: wish.size,
  pixels: picture.width * picture.height,
  is_sample: 1,
  note: chance.is(notedShare) ? chance.pick(['', ...notes]) || null : null,
  seen,
  found_by: termsVersion,
})
