import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { followRuns } from './feed'
import { isUnderWay, type RunView } from './schema'

/** Waits until a run has ended, the signal says to wait no longer, or the server stops. */
export function runEnded(who: Principal, { id, change }: RunView, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    const stop = () => {
      unfollow()
      signal.removeEventListener('abort', stop)
      resolve()
    }
    const unfollow = followRuns({
      workspaceId: who.workspaceId,
      cursor: change,
      send: ({ runs }) => runs.some(run => run.id === id && !isUnderWay(run.state)) && stop(),
      end: stop,
    })
    signal.addEventListener('abort', stop)
  })
}
