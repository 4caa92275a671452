import { setTimeout as wait } from 'node:timers/promises'
import { Agent } from 'undici'
import { isUnderWay, type RunChanges } from '@/lib/run/schema'
import { readEvents } from '@/tests/support/event-reader'

export type FollowedStream = {
  /** Runs that the stream has shown ended. */
  ended: Set<string>
  /** How often it had to connect, the first time included. */
  connections: number
  stop: () => void
}

const againMs = 300

/** Follows runs as a page does: by the event stream, with the newest cursor after every break. */
export function followStream(url: string): FollowedStream {
  const abort = new AbortController()
  const stream: FollowedStream = { ended: new Set(), connections: 0, stop: () => abort.abort() }
  const agent = new Agent()
  let cursor = 0

  function take(changes: RunChanges): void {
    cursor = changes.cursor
    for (const run of changes.runs) if (!isUnderWay(run.state)) stream.ended.add(run.id)
  }

  async function connect(): Promise<void> {
    stream.connections++
    const { leave, end } = await readEvents(`${url}/events?after=${cursor}`, agent, take)
    abort.signal.addEventListener('abort', leave, { once: true })
    await end
  }

  const follow = async () => {
    while (!abort.signal.aborted) {
      await connect().catch(() => {})
      await wait(againMs)
    }
  }
  void follow()
  return stream
}
