'use client'

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { isUnderWay, type QueuePause, type RunChanges, type RunView } from '@/lib/run/schema'
import { thisBrowser } from './browser'
import { RunFollower } from './run-follower'
import { createRunStore, type RunStore, type RunsShown } from './run-store'

const Store = createContext<RunStore | null>(null)

/** Keeps the runs below it alive: what the page came with, and every change since. */
export function LiveRuns({
  initial,
  hasMore,
  children,
}: {
  initial: RunChanges
  hasMore: boolean
  children: ReactNode
}) {
  const [store] = useState(() => createRunStore(initial.runs, hasMore, initial.pause))
  const [{ cursor, pause }] = useState(initial)

  // A navigation within the app brings newer runs to the same provider; the store lives outside React. What it says of
  // the pause may be older than what the stream has said since.
  useEffect(() => store.receive(initial.runs), [store, initial])

  // The event stream, its locks and its channel belong to the browser.
  useEffect(() => {
    const follower = new RunFollower(thisBrowser(), {
      cursor,
      pause,
      isUnderWay: () => store.shown().runs.some(run => isUnderWay(run.state)),
      onRuns: store.receive,
      onPause: store.pause,
      onLost: store.lose,
    })
    return follower.start()
  }, [store, cursor, pause])

  return <Store value={store}>{children}</Store>
}

export function useRunStore(): RunStore {
  const store = useContext(Store)
  if (!store) throw new Error('Runs are shown inside <LiveRuns>.')
  return store
}

function useShown<T>(select: (shown: RunsShown) => T): T {
  const store = useRunStore()
  const selected = () => select(store.shown())
  return useSyncExternalStore(store.subscribe, selected, selected)
}

/** All known runs, newest first. */
export const useRuns = (): readonly RunView[] => useShown(shown => shown.runs)

export const useRun = (id: string): RunView | null => useShown(shown => shown.runs.find(run => run.id === id) ?? null)

/** Why waiting runs are not sent. A short pause that nothing waits for is nobody's concern. */
export const useQueuePause = (): QueuePause | null =>
  useShown(({ pause }) => (pause && pause.until !== null && pause.waiting === 0 ? null : pause))

/** The server has been silent for a while although runs are under way. */
export const useIsLost = (): boolean => useShown(shown => shown.isLost && shown.runs.some(run => isUnderWay(run.state)))

/** The number up to which the known runs are complete; null when there are no older ones. */
export const useOldest = (): number | null => useShown(shown => shown.oldest)
