import { useEffect } from 'react'
import type { WallPlan } from './use-wall'
import type { WallStore } from './wall-store'

/** px before an end of what is known at which the next page is asked for: some screens of a fast scroll. */
const aheadPx = 3000

/** Keeps the wall growing where it is looked at, and lets go of what lies far behind. */
export function useWallEdges(store: WallStore, plan: WallPlan | null): void {
  // Pages come from the server.
  useEffect(() => {
    if (!plan) return
    const { rows, range, layout } = plan
    const first = rows[range.first]
    const last = rows[range.last]
    // Where a page failed, somebody presses for the next try.
    const { failed } = store.shown()
    if (!failed.after && (!last || layout.bottom - last.top < aheadPx)) store.loadMore('after')
    if (!failed.before && first && first.top - layout.top < aheadPx) store.loadMore('before')
    store.trim({ rows, ...range })
  }, [store, plan])
}
