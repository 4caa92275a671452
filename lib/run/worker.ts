import 'server-only'
import { connectionFacts, throttlesOf } from '@/lib/connection/records'
import { log } from '@/lib/log'
import type { Endpoint } from '@/lib/provider/schema'
import { pausedWorkspaces, pricesOf } from '@/lib/settings/records'
import { checkStorage } from '@/lib/store/check-storage'
import { noteStorageError } from '@/lib/store/health'
import { shared } from '@/lib/store/shared'
import { carryOut } from './carry-out'
import { announceChange } from './feed'
import { cancelledAmong, claimRun, leaseMs, type RunRow, renewLease, restRun, silentRuns } from './queue'
import { resolveSending } from './recover'

/** How often the queue is looked at without being woken: for runs that wait for a time, or for another machine's. */
const tickMs = 1000

/** How long a run rests whose work failed here (a full disk, a busy database) before it is taken up again. */
const restMs = 5_000

/** A refusal comes at once: a request that is under way this long was accepted. */
const acceptedMs = 3_000

type Worker = { wake: () => void; stop: (graceMs: number) => Promise<void> }
type Work = { run: RunRow; since: number; cancel: AbortController; end: Promise<void> }

const worker = shared<Worker>('worker')

/** Tells the worker that a run waits. Does nothing before it has started: it looks at the queue then anyway. */
export const wakeWorker = (): void => worker.peek()?.wake()

/** Stops taking runs and waits for those under way, at most `graceMs`. What is cut then is unknown at the next start. */
export const stopWorker = (graceMs: number): Promise<void> => worker.peek()?.stop(graceMs) ?? Promise.resolve()

/** Starts the one worker of this process: it sends the runs of one endpoint, `atOnce` at a time. */
export function startWorker(endpoint: Endpoint, atOnce: number): Worker {
  const underWay = new Map<string, Work>()
  const abort = new AbortController()
  let isStopping = false
  let renewedAt = Date.now()
  let filling: Promise<void> = Promise.resolve()

  async function work(run: RunRow, cancelled: AbortSignal) {
    try {
      const prices = await pricesOf(run.workspace_id)
      await carryOut({
        run,
        endpoint: endpointOf(run),
        prices,
        signal: AbortSignal.any([abort.signal, cancelled]),
      })
    } catch (error) {
      // It rests at its last committed step, then it is taken up from there.
      noteStorageError(error)
      log.error({ run: run.id, err: error }, 'run stopped half-way')
      await restRun(run, Date.now() + restMs).catch(logFailure)
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
    await passOnCancels()
    if ((await checkStorage()) !== null) return announceChange()
    await resolveSilent()
    while (!isStopping && underWay.size < (await mostAtOnce())) {
      const run = await claimNext()
      if (!run || isStopping) return
      const cancel = new AbortController()
      underWay.set(run.id, { run, since: Date.now(), cancel, end: work(run, cancel.signal) })
    }
  }

  async function resolveSilent() {
    for (const run of await silentRuns(endpoint.id, [...underWay.keys()]))
      await resolveSending({ run, endpoint, prices: await pricesOf(run.workspace_id), signal: abort.signal })
  }

  async function claimNext(): Promise<RunRow | null> {
    const { pause } = await connectionFacts(endpoint.id)
    const paused = endpoint.id === 'sample' ? [] : await pausedWorkspaces()
    return claimRun({ provider: pause ? null : endpoint.id, paused })
  }

  /** After a refusal for too many requests one goes ahead; the others follow when it was not refused too. */
  async function mostAtOnce(): Promise<number> {
    if ((await throttlesOf(endpoint.id)) === 0) return atOnce
    const isAccepted = [...underWay.values()].some(({ since }) => Date.now() - since >= acceptedMs)
    return isAccepted ? atOnce : 1
  }

  /** Before any claim: a machine that has slept must not take its own runs for ones that somebody lost. */
  async function renewLeases() {
    if (Math.abs(Date.now() - renewedAt) < leaseMs / 3) return
    renewedAt = Date.now()
    for (const { run } of underWay.values()) await renewLease(run)
  }

  async function passOnCancels() {
    for (const id of await cancelledAmong([...underWay.keys()])) underWay.get(id)?.cancel.abort()
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

function logFailure(error: unknown): void {
  noteStorageError(error)
  log.error({ err: error }, 'the queue could not be read')
}
