import 'server-only'
import { followRuns } from './feed'
import { takePlace } from './stream-places'

/** Shorter than the idle limit of every common proxy. */
const heartbeatMs = 15_000

export const eventHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // A proxy that compresses or buffers would hold the events back.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** Who reads a stream, and how many they may have open. */
export type Reader = { workspaceId: string; id: string; mostStreams: number }

/** Messages that wait for a reader before it is sent away. */
const mostUnread = 64

const encoder = new TextEncoder()

/**
 * Changed runs as server-sent events: `runs` with their cursor, `bye` before the server stops or when too many others
 * of the same reader are open. The page reconnects by itself, from the newest cursor it has.
 * @param reader.id whose stream it is, for counting
 * @param signal ends the stream when the browser goes away
 */
export function runEvents(reader: Reader, cursor: number, signal: AbortSignal): Response {
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOver = false
      const write = (text: string) => {
        if (isOver) return
        controller.enqueue(encoder.encode(text))
        // The page comes back with its cursor and gets what it missed; memory for readers that do not read would not.
        if ((controller.desiredSize ?? 0) < -mostUnread) end()
      }
      const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs)
      const end = () => {
        if (isOver) return
        isOver = true
        stop()
        controller.close()
      }
      const leave = () => {
        write('event: bye\ndata: {}\n\n')
        end()
      }
      const giveBack = takePlace(reader.id, reader.mostStreams, leave)
      const unfollow = followRuns({
        workspaceId: reader.workspaceId,
        cursor,
        send: changes => write(`event: runs\ndata: ${JSON.stringify(changes)}\n\n`),
        end: leave,
      })
      stop = () => {
        clearInterval(heartbeat)
        giveBack()
        unfollow()
        signal.removeEventListener('abort', end)
      }
      signal.addEventListener('abort', end)
      if (signal.aborted) return end()
      // Something to read at once: some proxies hold the headers back until the first byte of the body.
      write(': open\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers: eventHeaders })
}
