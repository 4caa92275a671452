import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { startedRow } from './experiment-rows'
import { closeAtTarget, holdOpen } from './hold-open'

const voterGone = refused('not-found', 'This voter is no longer here.')

type OneVoter = { id: string; voterId: string }

/** Leaves a voter out of the verdict, with a reason that everybody sees; the votes stay. */
export const leaveOutVoter = (
  who: Principal,
  { reason, ...voter }: OneVoter & { reason: string },
): Promise<Result<null>> => change(who, voter, { left_out_at: Date.now(), left_out_reason: reason })

/** Lets a voter count again. Whoever completes the target by that ends voting, as with a vote. */
export const takeVoterBack = (who: Principal, voter: OneVoter): Promise<Result<null>> =>
  change(who, voter, { left_out_at: null, left_out_reason: null })

async function change(
  who: Principal,
  { id, voterId }: OneVoter,
  leftOut: { left_out_at: number | null; left_out_reason: string | null },
): Promise<Result<null>> {
  const row = await startedRow(who, id)
  if (!row) return voterGone
  return database()
    .transaction()
    .execute(async trx => {
      const now = Date.now()
      const isOpen = await holdOpen(trx, id, now)
      const { numUpdatedRows } = await trx
        .updateTable('experiment_voter')
        .set(leftOut)
        .where('id', '=', voterId)
        .where('experiment_id', '=', id)
        .executeTakeFirst()
      if (isOpen) await closeAtTarget(trx, row, now)
      if (numUpdatedRows === 0n) return voterGone
      await record(trx, who, leftOut.left_out_at === null ? 'voter-taken-back' : 'voter-left-out', row.question)
      return done(null)
    })
}
