import type { RunChanges } from '@/lib/run/schema'
import { parseRunChanges } from './parse-run-changes'

export type Stream = {
  addEventListener(type: string, listener: (event: MessageEvent) => void): void
  close(): void
}

/** Waits before the stream is opened again after the first, second … failure in a row. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000]
/** A stream that lasted this long was a good one: the next pause is the shortest again. */
const steadyMs = 10_000

/**
 * Keeps one event stream open and opens it again, from the newest cursor, whenever it breaks. The browser's own
 * reconnection is not used: it repeats the first url, and gives up for good on any answer that is not a stream.
 * @param on.isOpen told at every change
 * @returns closes the stream
 */
export function keepStream(
  open: (url: string) => Stream,
  on: {
    cursor: () => number
    changes: (after: number, changes: RunChanges) => void
    isOpen: (isOpen: boolean) => void
  },
): () => void {
  let stream: Stream | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const connect = () => {
    // What the stream itself has delivered: the tab's cursor may be ahead of it.
    let position = on.cursor()
    const since = Date.now()
    stream = open(`/events?after=${position}`)
    stream.addEventListener('open', () => on.isOpen(true))
    stream.addEventListener('runs', event => {
      const changes = parseRunChanges(event.data)
      if (!changes) return
      on.changes(position, changes)
      position = changes.cursor
    })
    stream.addEventListener('bye', () => reconnect(steadyMs))
    stream.addEventListener('error', () => reconnect(Date.now() - since))
  }

  const reconnect = (lasted: number) => {
    stream?.close()
    on.isOpen(false)
    failures = lasted >= steadyMs ? 1 : failures + 1
    clearTimeout(timer)
    timer = setTimeout(connect, pausesMs[Math.min(failures, pausesMs.length) - 1])
  }

  connect()
  return () => {
    clearTimeout(timer)
    stream?.close()
  }
}
