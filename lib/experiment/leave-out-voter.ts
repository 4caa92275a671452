import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { database } from '@/lib/store/database'
import { startedRow } from './experiment-rows'

const voterGone = refused('not-found', 'This voter is no longer here.')

type OneVoter = { id: string; voterId: string }

/** Leaves a voter out of the verdict, with a reason that everybody sees; the votes stay. */
export const leaveOutVoter = (
  who: Principal,
  { reason, ...voter }: OneVoter & { reason: string },
): Promise<Result<null>> => change(who, voter, { left_out_at: Date.now(), left_out_reason: reason })

/** Lets a voter count again. */
export const takeVoterBack = (who: Principal, voter: OneVoter): Promise<Result<null>> =>
  change(who, voter, { left_out_at: null, left_out_reason: null })

async function change(
  who: Principal,
  { id, voterId }: OneVoter,
  leftOut: { left_out_at: number | null; left_out_reason: string | null },
): Promise<Result<null>> {
  if (!(await startedRow(who, id))) return voterGone
  const { numUpdatedRows } = await database()
    .updateTable('experiment_voter')
    .set(leftOut)
    .where('id', '=', voterId)
    .where('experiment_id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? done(null) : voterGone
}
