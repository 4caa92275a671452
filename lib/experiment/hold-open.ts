import 'server-only'
import type { Transaction } from 'kysely'
import type { Tables } from '@/lib/store/tables'
import { countedVoters } from './counted-voters'

type Trx = Transaction<Tables>

/**
 * Whether voting is open, and stays so until the transaction ends: whatever may end it follows each other from here, so that
 * no vote comes after the one that ended it.
 */
export async function holdOpen(trx: Trx, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('experiment')
    .set({ last_vote_at: now })
    .where('id', '=', id)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .where(({ eb, or }) => or([eb('closes_at', 'is', null), eb('closes_at', '>', now)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends voting when enough voters count. @returns whether it has ended by that */
export async function closeAtTarget(
  trx: Trx,
  { id, target }: { id: string; target: number },
  now: number,
): Promise<boolean> {
  if ((await countedVoters(trx, id)) < target) return false
  await trx.updateTable('experiment').set({ closed_at: now, closed_by: 'target' }).where('id', '=', id).execute()
  return true
}
