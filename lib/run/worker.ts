import 'server-only'
import { log } from '@/lib/log'
import type { Endpoint } from '@/lib/provider/schema'
import { shared } from '@/lib/store/shared'
import { carryOut } from './carry-out'
import { announceChange } from './feed'
import { claimRun, leaseMs, type RunRow, renewLease } from './queue'

/** How often the queue is looked at without being woken: for runs that wait for a time, or for another machine's. */
const tickMs = 1000

type Worker = { wake: () => void; stop: (graceMs: number) => Promise<void> }

const worker = shared<Worker>('worker')

/** Tells the worker that a run waits. Does nothing before it has started: it looks at the queue then anyway. */
export const wakeWorker = (): void => worker.peek()?.wake()

/** Stops taking runs and waits for those under way, at most `graceMs`. What is cut then is unknown at the next start. */
export const stopWorker = (graceMs: number): Promise<void> => worker.peek()?.stop(graceMs) ?? Promise.resolve()

/** Starts the one worker of this process: it carries out the runs of one endpoint, `atOnce` at a time. */
export function startWorker(endpoint: Endpoint, atOnce: number): Worker {
  const underWay = new Map<string, Promise<void>>()
  const abort = new AbortController()
  let isStopping = false
  let filling: Promise<void> | null = null

  async function work(run: RunRow) {
    const heartbeat = setInterval(() => void renewLease(run).catch(logFailure), leaseMs / 3)
    try {
      await carryOut({ run, endpoint, signal: abort.signal })
    } catch (error) {
      // The lease runs out and the run is taken up again from its last committed step.
      log.error({ run: run.id, err: error }, 'run stopped half-way')
    } finally {
      clearInterval(heartbeat)
      underWay.delete(run.id)
      announceChange()
      wake()
    }
  }

  async function fill() {
    while (!isStopping && underWay.size < atOnce) {
      const run = await claimRun(endpoint.id)
      if (!run) return
      underWay.set(run.id, work(run))
    }
  }

  function wake() {
    if (isStopping) return
    filling = (filling ?? Promise.resolve()).then(fill).catch(logFailure)
  }

  const tick = setInterval(wake, tickMs)
  wake()
  return worker.set({
    wake,
    stop: async graceMs => {
      isStopping = true
      clearInterval(tick)
      await filling
      const grace = new Promise<void>(resolve => setTimeout(resolve, graceMs).unref())
      await Promise.race([Promise.all(underWay.values()), grace])
      abort.abort()
    },
  })
}

const logFailure = (error: unknown): void => log.error({ err: error }, 'the queue could not be read')
