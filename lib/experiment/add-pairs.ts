import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { currentEndpoint } from '@/lib/provider/endpoint'
import { done, type Result, refused } from '@/lib/result'
import { contentOf } from '@/lib/run/content'
import { changing } from '@/lib/store/database'
import { reach } from '@/lib/store/step'
import type { Tables } from '@/lib/store/tables'
import { hashWithPairs } from './frozen-hash'
import { newCells } from './new-cells'
import { experimentGone } from './refusals'
import { type PicturePress, reservePictures } from './reserve-pictures'

const votingBegan = refused(
  'conflict',
  'Voting was opened, so its pairs stay as they are. Start a new experiment to ask about more.',
)
const elsewhere = refused(
  'conflict',
  'The other pictures came from another provider, and pairs of both would not compare the arms. Start a new experiment.',
)

/**
 * Adds so many pairs to every row: they ask for exactly what its first pair asked for, and nothing that was frozen
 * changes. All or none, once per key.
 */
export async function addPairs(
  who: Principal,
  press: PicturePress & { pairsPerRow: number },
): Promise<Result<{ id: string }>> {
  reach('reserving')
  const added = await changing(async (trx, change): Promise<Result<{ id: string }>> => {
    const { id, pairsPerRow } = press
    const row = await trx
      .selectFrom('experiment')
      .selectAll()
      .where('id', '=', id)
      .where('workspace_id', '=', who.workspaceId)
      .executeTakeFirst()
    if (!row || row.frozen_hash === null) return experimentGone
    const before = row.frozen_hash
    if (await isCarriedOut(trx, who, press.key)) return done({ id })
    if (row.opened_at !== null) return votingBegan
    const first = await firstPairs(trx, id)
    if (first.some(({ content }) => content.provider !== currentEndpoint().id)) return elsewhere
    const cells = newCells(first, row.pairs_per_row + 1, pairsPerRow)
    const now = Date.now()
    const reserved = await reservePictures(trx, who, { press, change, cells, now }, async () => {
      await trx
        .updateTable('experiment')
        .set({ frozen_hash: hashWithPairs(before, cells), pairs_per_row: row.pairs_per_row + pairsPerRow })
        .where('id', '=', id)
        .execute()
    })
    return reserved.ok ? done({ id }) : reserved
  })
  reach('reserved')
  return added
}

async function isCarriedOut(trx: Transaction<Tables>, who: Principal, key: string): Promise<boolean> {
  const run = await trx
    .selectFrom('run')
    .select('id')
    .where('workspace_id', '=', who.workspaceId)
    .where('idempotency_key', '=', `${key}/0`)
    .executeTakeFirst()
  return run !== undefined
}

/** What the first pair of every row asked for. */
async function firstPairs(trx: Transaction<Tables>, experimentId: string) {
  const rows = await trx
    .selectFrom('experiment_cell as cell')
    .innerJoin('experiment_pair as pair', 'pair.id', 'cell.pair_id')
    .innerJoin('run', 'run.id', 'cell.run_id')
    .selectAll('run')
    .select(['pair.row_position as row', 'cell.arm'])
    .where('pair.experiment_id', '=', experimentId)
    .where('pair.number', '=', 1)
    .orderBy('pair.row_position')
    .orderBy('cell.arm')
    .execute()
  return rows.map(({ row, arm, ...run }) => ({ row, arm, content: contentOf(run) }))
}
