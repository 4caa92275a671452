import 'server-only'
import type { Transaction } from 'kysely'
import { mainWorkspace } from '@/lib/access/workspace'
import { addToTotal } from '@/lib/gallery/facet-records'
import { makeFindable } from '@/lib/gallery/make-findable'
import { placeAt } from '@/lib/gallery/place'
import { termsVersion } from '@/lib/gallery/search'
import { defaultModel } from '@/lib/provider/models'
import type { Chance } from '@/lib/provider/sample/random'
import { changing, nextValue } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import type { ImageTable, RunTable, Tables } from '@/lib/store/tables'
import type { Wish } from './looks'
import type { Picture } from './paint-pictures'

/** A run to be written: what it asked for, when, and what came. */
export type Planned = { wish: Wish; createdAt: number; pictures: Picture[] }

/** Rows of one statement: databases bound its parameters. */
const rowsAtOnce = 500
const starredShare = 0.04
const notedShare = 0.005
/** How many runs vary a picture of the batch. */
const variedShare = 0.06
const notes = ['For the autumn page.', 'Ask Mira about the crop.', 'Too dark for print.', 'The one for the poster.']

/** Writes runs with all that their images are found by, in one transaction. @returns how many images */
export const writeRuns = (planned: Planned[], chance: Chance): Promise<number> =>
  changing(async trx => {
    const count = planned.length
    const firstNumber = (await nextValue(trx, 'run', count)) - count + 1
    const firstChange = (await nextValue(trx, 'change', count)) - count + 1
    const seen = await nextValue(trx, 'seen')
    const runs: RunTable[] = []
    const attempts: Tables['attempt'][] = []
    const images: ImageTable[] = []
    for (const [index, plan] of planned.entries()) {
      const parent = chance.is(variedShare) ? (images.at(-1)?.id ?? null) : null
      const run = runRow(plan, { number: firstNumber + index, change: firstChange + index, parent })
      const attempt = attemptRow(plan, run)
      runs.push(run)
      attempts.push(attempt)
      images.push(
        ...plan.pictures.map((picture, position) => imageRow(plan, run, attempt, picture, position, seen, chance)),
      )
    }
    await giveFreePlaces(trx, images)
    await insertAll(trx, 'run', runs)
    await insertAll(trx, 'attempt', attempts)
    await insertAll(trx, 'image', images)
    const byId = new Map(runs.map(run => [run.id, run]))
    await makeFindable(
      trx,
      images.map(image => ({ prompt: '', field_values: '{}', ...byId.get(image.run_id), ...image })),
    )
    await addToTotal(trx, mainWorkspace, 'live', images.length)
    await addToTotal(trx, mainWorkspace, 'starred', images.filter(image => image.is_starred === 1).length)
    return images.length
  })

async function insertAll<Name extends 'run' | 'attempt' | 'image'>(
  trx: Transaction<Tables>,
  table: Name,
  rows: Tables[Name][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto<'run' | 'attempt' | 'image'>(table)
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
}

/** A place may be taken by a picture that was here before. */
async function giveFreePlaces(trx: Transaction<Tables>, images: ImageTable[]): Promise<void> {
  const rows = await trx
    .selectFrom('image')
    .select('place')
    .where(
      'place',
      'in',
      images.map(({ place }) => place),
    )
    .execute()
  const taken = new Set(rows.map(({ place }) => place))
  for (const image of images) {
    while (taken.has(image.place)) image.place++
    taken.add(image.place)
  }
}

const settingsOf = ({ wish, pictures }: Planned) => ({
  model: defaultModel,
  size: wish.size,
  n: pictures.length,
  quality: null,
  background: null,
  format: null,
  compression: null,
})

function runRow(
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

const attemptRow = (plan: Planned, run: RunTable): Tables['attempt'] => ({
  id: newId(plan.createdAt),
  run_id: run.id,
  number: 1,
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

const imageRow = (
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
