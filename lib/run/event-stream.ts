import 'server-only'
import { followRuns } from './feed'

/** Shorter than the idle limit of every common proxy. */
const heartbeatMs = 15_000

const encoder = new TextEncoder()

/**
 * Changed runs as server-sent events: `runs` with the cursor as id, `bye` before the server stops.
 * @param signal ends the stream when the browser goes away
 */
export function runEvents(workspaceId: string, cursor: number, signal: AbortSignal): Response {
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs)
      const end = () => {
        stop()
        controller.close()
      }
      const unfollow = followRuns({
        workspaceId,
        cursor,
        send: changes => write(`event: runs\nid: ${changes.cursor}\ndata: ${JSON.stringify(changes)}\n\n`),
        end: () => {
          write('event: bye\ndata: {}\n\n')
          end()
        },
      })
      stop = () => {
        clearInterval(heartbeat)
        unfollow()
        signal.removeEventListener('abort', end)
      }
      signal.addEventListener('abort', end)
      write('retry: 1000\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // A proxy that compresses or buffers would hold the events back.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
