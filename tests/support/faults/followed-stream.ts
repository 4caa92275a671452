import { setTimeout as wait } from 'node:timers/promises'
import { parseRunChanges } from '@/components/run/parse-run-changes'
import { isUnderWay } from '@/lib/run/schema'

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
  let cursor = 0

  function take(line: string): void {
    const changes = line.startsWith('data: ') ? parseRunChanges(line.slice('data: '.length)) : null
    if (!changes) return
    cursor = changes.cursor
    for (const run of changes.runs) if (!isUnderWay(run.state)) stream.ended.add(run.id)
  }

  async function connect(): Promise<void> {
    stream.connections++
    const answer = await fetch(`${url}/events?after=${cursor}`, { signal: abort.signal })
    if (!answer.ok || !answer.body) return
    let rest = ''
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) take(line)
    }
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
