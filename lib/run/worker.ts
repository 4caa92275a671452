import 'server-only'
import { log } from '@/lib/log'
import type { Endpoint } from '@/lib/provider/schema'
import { shared } from '@/lib/store/shared'
import { carryOut } from './carry-out'
import { announceChange } from './feed'
import { claimRun, leaseMs, type RunRow, renewLease, silentRuns } from './queue'
import { resolveSending } from './recover'

/** How often the queue is looked at without being woken: for runs that wait for a time, or for another machine's. */
const tickMs = 1000

type Worker = { wake: () => void; stop: (graceMs: number) => Promise<void> }

const worker = shared<Worker>('worker')

/** Tells the worker that a run waits. Does nothing before it has started: it looks at the queue then anyway. */
export const wakeWorker = (): void => worker.peek()?.wake()

/** Stops taking runs and waits for those under way, at most `graceMs`. What is cut then is unknown at the next start. */
export const stopWorker = (graceMs: number): Promise<void> => worker.peek()?.stop(graceMs) ?? Promise.resolve()

/** Starts the one worker of this process: it sends the runs of one endpoint, `atOnce` at a time. */
export function startWorker(endpoint: Endpoint, atOnce: number): Worker {
  const underWay = new Map<string, { run: RunRow; end: Promise<void> }>()
  const abort = new AbortController()
  let isStopping = false
  let renewedAt = Date.now()
  let filling: Promise<void> = Promise.resolve()

  async function work(run: RunRow) {
    try {
      await carryOut({ run, endpoint: endpointOf(run), signal: abort.signal })
    } catch (error) {
      // It rests at its last committed step until its lease runs out, then it is taken up from there.
      log.error({ run: run.id, err: error }, 'run stopped half-way')
    } finally {
      underWay.delete(run.id)
      announceChange()
      wake()
    }
  }

  /** An answer that another provider gave earlier is filed too, without a key to send there. */
  const endpointOf = ({ provider }: RunRow): Endpoint =>
    provider === endpoint.id ? endpoint : { id: provider, baseUrl: provider, key: null }

  async function fill() {
    await renewLeases()
    for (const run of await silentRuns(endpoint.id, [...underWay.keys()])) await resolveSending(run)
    while (!isStopping && underWay.size < atOnce) {
      const run = await claimRun(endpoint.id)
      if (!run || isStopping) return
      underWay.set(run.id, { run, end: work(run) })
    }
  }

  /** Before any claim: a machine that has slept must not take its own runs for ones that somebody lost. */
  async function renewLeases() {
    if (Date.now() - renewedAt < leaseMs / 3) return
    renewedAt = Date.now()
    for (const { run } of underWay.values()) await renewLease(run)
  }

  function wake() {
    if (!isStopping) filling = filling.then(fill).catch(logFailure)
  }

  const tick = setInterval(wake, tickMs)
  wake()
  return worker.set({
    wake,
    stop: async graceMs => {
      isStopping = true
      clearInterval(tick)
      const grace = new Promise<void>(resolve => setTimeout(resolve, graceMs).unref())
      const ends = filling.then(() => Promise.all([...underWay.values()].map(({ end }) => end)))
      await Promise.race([ends, grace])
      abort.abort()
    },
  })
}

const logFailure = (error: unknown): void => log.error({ err: error }, 'the queue could not be read')
