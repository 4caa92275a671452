import type { QueuePause, RunView } from '@/lib/run/schema'
import { mergeRuns, withinReach, withStar } from './merge-runs'

export type RunsShown = {
  runs: readonly RunView[]
  /** The number up to which `runs` is complete; older ones come by page. Null: there are no older ones. */
  oldest: number | null
  /** Why waiting runs are not sent; null while they are. */
  pause: QueuePause | null
  /** The server has not been heard for a while. */
  isLost: boolean
}

export type RunStore = ReturnType<typeof createRunStore>

/** The runs a tab knows, outside React so that the event stream can read and write them. */
export function createRunStore(runs: readonly RunView[], hasMore: boolean, pause: QueuePause | null = null) {
  let shown: RunsShown = { runs, oldest: oldestOf(runs, hasMore), pause, isLost: false }
  const listeners = new Set<() => void>()
  const show = (change: Partial<RunsShown>) => {
    shown = { ...shown, ...change }
    for (const listener of listeners) listener()
  }
  return {
    shown: () => shown,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    receive(arriving: readonly RunView[]) {
      const runs = mergeRuns(shown.runs, withinReach(shown.runs, arriving, shown.oldest ?? 0))
      if (runs !== shown.runs) show({ runs })
    },
    receiveOlder(page: readonly RunView[], hasMore: boolean) {
      show({ runs: mergeRuns(shown.runs, page), oldest: oldestOf(page, hasMore) })
    },
    star: (imageId: string, isStarred: boolean) => show({ runs: withStar(shown.runs, imageId, isStarred) }),
    pause(pause: QueuePause | null) {
      // Every message says it anew, and mostly the same.
      if (JSON.stringify(pause) !== JSON.stringify(shown.pause)) show({ pause })
    },
    lose: (isLost: boolean) => show({ isLost }),
  }
}

const oldestOf = (runs: readonly RunView[], hasMore: boolean): number | null =>
  hasMore ? Math.min(...runs.map(run => run.number)) : null
