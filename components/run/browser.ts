import type { RunChanges } from '@/lib/run/schema'
import type { Locks } from './lead'
import { parseRunChanges } from './parse-run-changes'
import type { Stream } from './run-stream'

/** What tabs of one browser tell each other. `after` is the cursor from which the changes are complete. */
export type TabMessage = { after: number; changes: RunChanges } | { isLost: boolean }

export type Channel = {
  post(message: TabMessage): void
  /** @returns closes the channel */
  listen(listener: (message: TabMessage) => void): () => void
}

/** What following runs needs of a browser. */
export type Browser = {
  openStream: (url: string) => Stream
  /** Null when the answer was none: refused, cut, not ours. */
  fetchChanges: (after: number) => Promise<RunChanges | null>
  /** Locks and channel are missing in old browsers and, over plain http, everywhere but on this computer. */
  tabs: { locks: Locks; channel: Channel } | null
  isVisible: () => boolean
  onVisibility: (listener: () => void) => () => void
}

/** The browser this runs in. */
export const thisBrowser = (): Browser => ({
  openStream: url => new EventSource(url),
  fetchChanges,
  tabs: navigator.locks && 'BroadcastChannel' in window ? { locks: navigator.locks, channel: openChannel() } : null,
  isVisible: () => document.visibilityState === 'visible',
  onVisibility(listener) {
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
})

async function fetchChanges(after: number): Promise<RunChanges | null> {
  const answer = await fetch(`/runs?after=${after}`, { cache: 'no-store' })
  return answer.ok ? parseRunChanges(await answer.text()) : null
}

function openChannel(): Channel {
  const channel = new BroadcastChannel('proofsheet-runs')
  return {
    post: message => channel.postMessage(message),
    listen(listener) {
      channel.onmessage = (event: MessageEvent<TabMessage>) => listener(event.data)
      return () => channel.close()
    },
  }
}
