import type { RunView } from '@/lib/run/schema'
import { isWaiting } from './cancellable'
import { Countdown } from './countdown'
import { Elapsed } from './elapsed'

/**
 * How a run under way stands: it waits for its turn or its next try, is with the provider, is being stopped, or
 * lies with a server that is away.
 */
export function RunWait({ run }: { run: RunView }) {
  if (run.heldBy !== null) return `waits for the server ${run.heldBy}`
  if (run.isCancelAsked) return 'stopping…'
  if (!isWaiting(run)) return <Elapsed since={run.startedAt ?? run.createdAt} />
  return run.notBefore === null ? 'queued' : <Countdown to={run.notBefore} words="next try in" over="queued" />
}
