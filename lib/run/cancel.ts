import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { book } from '@/lib/spending/ledger'
import { changing } from '@/lib/store/database'
import { runGone } from './gone'
import { isUnderWay, type RunState } from './schema'
import { runState } from './state'

/** `mayBeCharged`: the person knows that the request may have left. */
type CancelPress = { runId: string; mayBeCharged: boolean }

/** `cancelled`: nothing was sent. `stopping`: the request had left; its owner is told to stop waiting for it. */
type Cancelled = 'cancelled' | 'stopping'

/**
 * Cancels a run: at once and for free while nothing was sent. A request that has left cannot be called back: the run
 * then ends as unknown, because it may have been charged.
 * @returns `ask-first` where the request has left since the press; `conflict` where there is nothing left to cancel
 */
export const cancelRun = (who: Principal, { runId, mayBeCharged }: CancelPress): Promise<Result<Cancelled>> =>
  changing(async (trx, change) => {
    const now = Date.now()
    const run = await trx
      .selectFrom('run')
      .selectAll()
      .where('id', '=', runId)
      .where('workspace_id', '=', who.workspaceId)
      .executeTakeFirst()
    if (!run) return runGone
    const state = runState.parse(run.state)
    const refusal = refusalOf(state, mayBeCharged)
    if (refusal) return refusal
    const isWaiting = state !== 'sending'
    await trx
      .updateTable('run')
      .set({ cancel_asked_at: now, change, ...(isWaiting && cancelled(now)) })
      .where('id', '=', run.id)
      .execute()
    if (isWaiting) await book(trx, run, 'release', { reserved: 0, spent: 0 }, who.id)
    return done(isWaiting ? 'cancelled' : 'stopping')
  })

const cancelled = (now: number) => ({ state: 'cancelled', lease_until: null, ended_at: now })

/** Why a run in a state cannot be cancelled, or not without a word; null where it can. */
function refusalOf(state: RunState, mayBeCharged: boolean): Result<never> | null {
  if (state === 'received') return refused('conflict', 'Its pictures have already arrived.')
  if (!isUnderWay(state)) return refused('conflict', 'This run has already ended.')
  if (state === 'sending' && !mayBeCharged)
    return refused('ask-first', 'The request has just left, so it may be charged.')
  return null
}
