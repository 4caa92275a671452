import 'server-only'
import type { Transaction } from 'kysely'
import type { Principal } from '@/lib/access/principal'
import { record } from '@/lib/audit/record'
import { done, type Result, refused } from '@/lib/result'
import { shareToken, tokenHash } from '@/lib/share/token'
import { changing } from '@/lib/store/database'
import type { Tables } from '@/lib/store/tables'
import { countedVoters } from './counted-voters'
import { type ExperimentRow, isGenerating, votePath } from './experiment-rows'
import { experimentGone } from './refusals'
import { settlePairs } from './settle-pairs'
import { endOf } from './standing'

const stillMade = refused('conflict', 'Pictures are still being made. Open voting when all have come or failed.')
const nothingToShow = refused('conflict', 'No pair has all its pictures, so there is nothing to vote on. Add pairs.')
const past = refused('invalid', 'Choose a time that is still to come.', { closesAt: 'This time has passed.' })
const resultsSeen = refused(
  'conflict',
  'Its results could be seen since voting ended, so votes that come now would not be those of a planned experiment.',
)
const targetReached = refused('conflict', 'The target was reached, so voting stays closed.')

/**
 * Opens voting: which pairs are shown, and with which pictures, is settled with it. An experiment that is watched may be
 * opened again before its target is reached.
 * @returns where people vote
 */
export async function openVoting(
  who: Principal,
  { id, closesAt }: { id: string; closesAt: number | null },
): Promise<Result<{ path: string }>> {
  const now = Date.now()
  if (closesAt !== null && closesAt <= now) return past
  // The lock of changes: no pair is added meanwhile.
  return changing(async trx => {
    const row = await trx
      .selectFrom('experiment')
      .selectAll()
      .where('id', '=', id)
      .where('workspace_id', '=', who.workspaceId)
      .executeTakeFirst()
    if (!row || row.frozen_at === null) return experimentGone
    const refusal = row.opened_at === null ? await settled(trx, row) : await reopening(trx, row, now)
    if (refusal) return refusal
    const token = tokenHash(shareToken(row.id, row.epoch))
    const opened = { token_hash: token, closes_at: closesAt, closed_at: null, closed_by: null }
    await trx
      .updateTable('experiment')
      .set({ ...opened, opened_at: row.opened_at ?? now })
      .where('id', '=', id)
      .execute()
    await record(trx, who, 'voting-opened', row.question)
    return done({ path: votePath({ ...row, token_hash: token }) ?? '' })
  })
}

async function settled(trx: Transaction<Tables>, { id }: ExperimentRow): Promise<Result<never> | null> {
  if (await isGenerating(id, trx)) return stillMade
  return (await settlePairs(trx, id)) === 0 ? nothingToShow : null
}

/** Also asked of one that is open, to give it another date. */
async function reopening(trx: Transaction<Tables>, row: ExperimentRow, now: number): Promise<Result<never> | null> {
  if (endOf(row, now) === null) return null
  if (row.mode === 'planned') return resultsSeen
  return (await countedVoters(trx, row.id)) >= row.target ? targetReached : null
}
