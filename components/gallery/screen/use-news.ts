import { useEffect } from 'react'
import type { WallStore } from '@/components/gallery/wall/wall-store'
import { useRuns } from '@/components/run/live-runs'
import type { GalleryQuery } from '@/lib/gallery/schema'
import { isUnderWay } from '@/lib/run/schema'

/** Runs end together: they are looked at once. */
const gatherMs = 400

/** Lets the wall know what became of its pictures elsewhere, and looks for new ones when runs bring some. */
export function useNews(store: WallStore, { state, sort }: GalleryQuery): void {
  const runs = useRuns()
  // The stream of changes and the server are outside React.
  useEffect(() => {
    store.followRuns(runs, state === 'live')
    if (state !== 'live' || sort !== 'newest' || !runs.some(run => !isUnderWay(run.state))) return
    const timer = setTimeout(() => store.lookForNews(), gatherMs)
    return () => clearTimeout(timer)
  }, [store, runs, state, sort])
}
