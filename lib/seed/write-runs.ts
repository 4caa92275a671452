import 'server-only'
import type { Transaction } from 'kysely'
import { ownerId } from '@/lib/access/owner'
import { mainWorkspace } from '@/lib/access/workspace'
import { addToTotal } from '@/lib/gallery/facet-records'
import { makeFindable } from '@/lib/gallery/make-findable'
import type { Chance } from '@/lib/provider/sample/random'
import { changing, nextValue } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import type { ImageTable } from '@/lib/store/tables/image-tables'
import type { RunTable } from '@/lib/store/tables/run-tables'
import { attemptRow, imageRow, type Planned, runRow } from './run-rows'

/** Rows of one statement: databases bound its parameters. */
const rowsAtOnce = 500
/** How many runs vary a picture of the batch. */
const variedShare = 0.06

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
      images.map(image => ({
        prompt: '',
        field_values: '{}',
        created_by: ownerId,
        ...byId.get(image.run_id),
        ...image,
      })),
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
