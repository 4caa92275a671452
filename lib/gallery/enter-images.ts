import 'server-only'
import type { Transaction } from 'kysely'
import { settings } from '@/lib/provider/schema'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import type { ImageTable } from '@/lib/store/tables/image-tables'
import { addToTotal } from './facet-records'
import { makeFindable } from './make-findable'
import { placeAfter } from './place'
import { termsVersion } from './search'

type Trx = Transaction<Tables>
type Came = Pick<ImageTable, 'position' | 'sha256' | 'type' | 'width' | 'height' | 'bytes' | 'revised_prompt'>

/**
 * Writes the rows of pictures that came, and all that they are found by. A picture that was saved from the beginning of
 * an answer stays when the whole answer comes after all.
 * @param trx one that changes runs (`changing`): its lock orders the places
 * @returns the ids of those that were not there yet, in their order
 */
export async function enterImages(
  trx: Trx,
  run: Tables['run'],
  attempt: Pick<Tables['attempt'], 'id'>,
  images: Came[],
  now: number,
): Promise<string[]> {
  if (images.length === 0) return []
  const templateId = await templateOf(trx, run.template_version_id)
  const places = await placesFor(trx, images.length, now)
  const rows = images.map((image, index) => ({
    ...image,
    id: newId(now),
    workspace_id: run.workspace_id,
    run_id: run.id,
    attempt_id: attempt.id,
    is_starred: 0,
    created_at: now,
    deleted_at: null,
    purged_at: null,
    // Newest first then reads a run from its first picture to its last.
    place: places[images.length - 1 - index] ?? 0,
    template_id: templateId,
    asked_size: settings.parse(JSON.parse(run.settings)).size,
    pixels: image.width * image.height,
    is_sample: run.provider === 'sample' ? 1 : 0,
    note: null,
    placeholder: null,
    likeness: null,
    seen: null,
    found_by: termsVersion,
  }))
  const entered = await trx
    .insertInto('image')
    .values(rows)
    .onConflict(conflict => conflict.columns(['attempt_id', 'position']).doNothing())
    .returningAll()
    .execute()
  await makeFindable(
    trx,
    entered.map(image => ({
      ...image,
      prompt: run.prompt,
      field_values: run.field_values,
      created_by: run.created_by,
    })),
  )
  await addToTotal(trx, run.workspace_id, 'live', entered.length)
  return entered.toSorted((a, b) => a.position - b.position).map(({ id }) => id)
}

async function templateOf(trx: Trx, versionId: string | null): Promise<string | null> {
  if (versionId === null) return null
  const version = await trx
    .selectFrom('template_version')
    .select('template_id')
    .where('id', '=', versionId)
    .executeTakeFirst()
  return version?.template_id ?? null
}

async function placesFor(trx: Trx, count: number, now: number): Promise<number[]> {
  const { last } = await trx
    .selectFrom('image')
    .select(({ fn }) => fn.max('place').as('last'))
    .executeTakeFirstOrThrow()
  const first = placeAfter(last, now)
  return Array.from({ length: count }, (_, index) => first + index)
}
