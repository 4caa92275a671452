import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { done, type Result } from '@/lib/result'
import { pricesToReserve, reserveWithin } from '@/lib/run/reserve-within'
import { newId } from '@/lib/store/id'
import type { Tables } from '@/lib/store/tables'
import { questionOfMany } from '@/lib/sweep/ask-first'
import { sumOf } from '@/lib/sweep/forecast'
import { runKey } from '@/lib/sweep/reserve-sweep'
import type { NewCell } from './new-cells'

/** One press of Start or of Add pairs on an experiment. */
export type PicturePress = { id: string; key: string; tab: string; isConfirmed: boolean }

type Reserving = { press: PicturePress; change: number; cells: readonly NewCell[]; now: number }

/** Rows of one statement. */
const rowsAtOnce = 200

/**
 * Writes pairs, their cells and the runs that make their pictures down, all or none.
 * @param settle writes what the cells belong to, once it is certain that they may be paid for
 * @returns the refusals of `pricesToReserve`, and `ask-first` for more images than are started without a word
 */
export async function reservePictures(
  trx: Transaction<Tables>,
  who: Principal,
  { press, change, cells, now }: Reserving,
  settle: () => Promise<void>,
): Promise<Result<null>> {
  const contents = cells.map(({ content }) => content)
  const prices = await pricesToReserve(trx, who, contents, now)
  if (!prices.ok) return prices
  const question = press.isConfirmed ? null : questionOfMany(contents, sumOf(prices.value))
  if (question) return question
  await settle()
  const runs = cells.map(({ content, contentHash: hash }, at) => ({
    content,
    hash,
    key: runKey(press.key, at),
    tab: press.tab,
    price: prices.value[at] ?? null,
  }))
  const runIds = await reserveWithin(trx, who, change, runs, now)
  await insertPairs(trx, press.id, cells, runIds, now)
  return done(null)
}

async function insertPairs(
  trx: Transaction<Tables>,
  experimentId: string,
  cells: readonly NewCell[],
  runIds: readonly string[],
  now: number,
): Promise<void> {
  const placed = cells.map((cell, at) => ({ ...cell, runId: runIds[at] ?? '' }))
  const pairs = [...Map.groupBy(placed, ({ row, number }) => `${row}/${number}`).values()].map(ofPair => ({
    id: newId(now),
    row: ofPair[0]?.row ?? 0,
    number: ofPair[0]?.number ?? 0,
    cells: ofPair,
  }))
  for (let from = 0; from < pairs.length; from += rowsAtOnce) {
    const some = pairs.slice(from, from + rowsAtOnce)
    await trx
      .insertInto('experiment_pair')
      .values(
        some.map(({ id, row, number }) => ({
          id,
          experiment_id: experimentId,
          row_position: row,
          number,
          state: 'generating',
        })),
      )
      .execute()
    await trx
      .insertInto('experiment_cell')
      .values(
        some.flatMap(({ id, cells: ofPair }) =>
          ofPair.map(({ arm, runId }) => ({ pair_id: id, arm, run_id: runId, image_id: null })),
        ),
      )
      .execute()
  }
}
