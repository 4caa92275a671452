import 'server-only'
import { setImmediate as aTurnForOthers } from 'node:timers/promises'
import type { Principal } from '@/lib/access/principal'
import { cancelRun } from './cancel'

/**
 * Cancels runs that have not been sent: free and certain. One after the other, because each is a change of its own, and
 * what leaves meanwhile is left alone.
 * @returns how many were cancelled
 */
export async function cancelInTurn(who: Principal, runIds: readonly string[]): Promise<number> {
  let cancelled = 0
  for (const runId of runIds) {
    const one = await cancelRun(who, { runId, mayBeCharged: false })
    if (one.ok) cancelled++
    await aTurnForOthers()
  }
  return cancelled
}
