import 'server-only'
import { log } from '@/lib/log'
import { outsideRequests } from '@/lib/request-context'
import { shared } from '@/lib/store/shared'
import { changedRuns } from './records'
import type { RunChanges } from './schema'

/** How often changes of other processes are looked for; our own are announced at once. */
const lookMs = 500

type Listener = { workspaceId: string; cursor: number; send: (changes: RunChanges) => void; end: () => void }
/** `pause`: as it was told last, as JSON; nothing was told yet at first. */
type Following = Listener & { pause: string | null }
type Feed = { listeners: Set<Following>; timer: NodeJS.Timeout | null; isLooking: boolean; isStale: boolean }

const slot = shared<Feed>('feed')
const feed = (): Feed =>
  slot.peek() ?? slot.set({ listeners: new Set(), timer: null, isLooking: false, isStale: false })

/**
 * Sends every change of the workspace's runs after `cursor`, and of what keeps its queue standing, until it is
 * cancelled: one reader of the database for all streams of this process.
 * @returns cancel
 */
export function followRuns(asked: Listener): () => void {
  const { listeners } = feed()
  const listener = { ...asked, pause: null }
  listeners.add(listener)
  feed().timer ??= setInterval(announceChange, lookMs)
  announceChange()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(feed().timer ?? undefined)
    feed().timer = null
  }
}

/** Something changed here: tell those who listen now, not at the next look. */
export function announceChange(): void {
  const state = feed()
  if (state.listeners.size === 0) return
  if (state.isLooking) {
    state.isStale = true
    return
  }
  state.isLooking = true
  outsideRequests(() => look(state))
    .catch(error => log.error({ err: error }, 'changes could not be read'))
    .finally(() => {
      state.isLooking = false
      if (!state.isStale) return
      state.isStale = false
      announceChange()
    })
}

/** One query for all who stand at the same place, which is nearly everyone. */
async function look(state: Feed): Promise<void> {
  const places = Map.groupBy(state.listeners, listener => `${listener.workspaceId} ${listener.cursor}`)
  for (const together of places.values()) {
    const [first] = together
    if (!first) continue
    const changes = await changedRuns(first.workspaceId, first.cursor)
    const pause = JSON.stringify(changes.pause)
    for (const listener of together) {
      if (changes.runs.length === 0 && listener.pause === pause) continue
      Object.assign(listener, { cursor: changes.cursor, pause })
      listener.send(changes)
    }
  }
}

/** How many streams follow the runs now. */
export const openStreams = (): number => feed().listeners.size

/** Ends every stream, so that the server can stop and the pages connect to the next one. */
export function endFeed(): void {
  for (const listener of feed().listeners) listener.end()
}
