import 'server-only'
import { hasMembers } from './has-members'
import { isSignedIn } from './principal'

/** How soon a stream ends after its session has. */
const lookMs = 15_000

/** A request's own signal, which also ends when its session does: a stream is let in once and lasts for hours. */
export function whileSignedIn(request: Request): AbortSignal {
  if (!hasMembers()) return request.signal
  const sent = new Headers(request.headers)
  const over = new AbortController()
  const timer = setInterval(async () => {
    // A database that does not answer has ended no session.
    const isIn = await isSignedIn(sent).catch(() => true)
    if (!isIn) over.abort()
  }, lookMs)
  timer.unref()
  const signal = AbortSignal.any([request.signal, over.signal])
  const stop = () => clearInterval(timer)
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  return signal
}
