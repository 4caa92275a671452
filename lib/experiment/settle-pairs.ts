import 'server-only'
import type { Transaction } from 'kysely'
import type { Tables } from '@/lib/store/tables'
import type { PairState } from './view'

/** Ids of one statement. */
const idsAtOnce = 200

/**
 * Fixes which picture stands for each arm in each pair, and drops pairs in which one is missing: a picture that was refused
 * counts for its arm, and nobody is shown half a pair.
 * @returns how many pairs people are shown
 */
export async function settlePairs(trx: Transaction<Tables>, experimentId: string): Promise<number> {
  const cells = await trx
    .selectFrom('experiment_cell as cell')
    .innerJoin('experiment_pair as pair', 'pair.id', 'cell.pair_id')
    .leftJoin('image', join => join.onRef('image.run_id', '=', 'cell.run_id').on('image.deleted_at', 'is', null))
    .select(['cell.pair_id as pairId', 'cell.arm', 'image.id as imageId'])
    .where('pair.experiment_id', '=', experimentId)
    .orderBy('image.place')
    .execute()
  const byPair = Map.groupBy(cells, ({ pairId }) => pairId)
  const ready: string[] = []
  for (const [pairId, ofPair] of byPair) {
    if (ofPair.some(({ imageId }) => imageId === null)) continue
    ready.push(pairId)
    // Of a run that brought several, the first.
    for (const [arm, images] of Map.groupBy(ofPair, cell => cell.arm))
      await trx
        .updateTable('experiment_cell')
        .set({ image_id: images[0]?.imageId ?? null })
        .where('pair_id', '=', pairId)
        .where('arm', '=', arm)
        .execute()
  }
  await moveTo(trx, [...byPair.keys()], 'dropped')
  await moveTo(trx, ready, 'ready')
  return ready.length
}

async function moveTo(trx: Transaction<Tables>, ids: readonly string[], state: PairState): Promise<void> {
  for (let from = 0; from < ids.length; from += idsAtOnce)
    await trx
      .updateTable('experiment_pair')
      .set({ state })
      .where('id', 'in', ids.slice(from, from + idsAtOnce))
      .execute()
}
