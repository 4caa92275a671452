import 'server-only'
import { connectionFacts } from '@/lib/connection/records'
import { log } from '@/lib/log'
import { endpointFor } from '@/lib/provider/endpoint'
import type { Endpoint } from '@/lib/provider/schema'
import { outsideRequests } from '@/lib/request-context'
import { pausedWorkspaces, pricesOf } from '@/lib/settings/records'
import { checkStorage } from '@/lib/store/check-storage'
import { noteStorageError } from '@/lib/store/health'
import { aliveMs, noteAlive } from '@/lib/store/instance'
import { shared } from '@/lib/store/shared'
import { isBucketFailure } from '@/lib/store/shelf-failure'
import { wakeUpkeep } from '@/lib/upkeep/upkeep'
import { giveUpAway, takeBackOwn } from './away'
import { carryOut } from './carry-out'
import { announceChange } from './feed'
import { NotYet } from './file-pictures'
import type { Job } from './job'
import { cancelledAmong, claimRun, leaseMs, type RunRow, renewLease, restRun, silentRuns } from './queue'
import { resolveSending } from './resolve-sending'

/** How often the queue is looked at without being woken: for runs that wait for a time, or for another machine's. */
const tickMs = 1000

/** How long a run rests whose work failed here (a full disk, a busy database) before it is taken up again. */
const restMs = 5_000
/** The longest rest of a run whose pictures are at a host that is away. */
const longestRestMs = 60_000

/** A refusal comes at once: a request that is under way this long was accepted. */
const acceptedMs = 3_000

type Work = { run: RunRow; since: number; cancel: AbortController; end: Promise<void> }

const worker = shared<Worker>('worker')

/** Tells the worker that a run waits. Does nothing before it has started: it looks at the queue then anyway. */
export const wakeWorker = (): void => outsideRequests(() => worker.peek()?.wake())

/** Stops taking runs and waits for those under way, at most `graceMs`. What is cut then is unknown at the next start. */
export const stopWorker = (graceMs: number): Promise<void> => worker.peek()?.stop(graceMs) ?? Promise.resolve()

/** Starts the one worker of this process: it sends the runs of one endpoint, `atOnce` at a time. */
export function startWorker(endpoint: Endpoint, atOnce: number): Worker {
  const started = worker.set(new Worker(endpoint, atOnce))
  started.wake()
  return started
}

class Worker {
  #endpoint: Endpoint
  #atOnce: number
  #underWay = new Map<string, Work>()
  #abort = new AbortController()
  #isStopping = false
  #renewedAt = Date.now()
  #nextRenewal = 0
  #nextLook = 0
  #filling: Promise<void> = Promise.resolve()
  /** Runs that could not be given back because the database could not be written either. */
  #held: RunRow[] = []
  #tick = setInterval(() => this.wake(), tickMs)

  constructor(endpoint: Endpoint, atOnce: number) {
    this.#endpoint = endpoint
    this.#atOnce = atOnce
  }

  wake(): void {
    if (!this.#isStopping) this.#filling = this.#filling.then(() => this.#fill()).catch(logFailure)
  }

  async stop(graceMs: number): Promise<void> {
    this.#isStopping = true
    clearInterval(this.#tick)
    const grace = new Promise<void>(resolve => setTimeout(resolve, graceMs).unref())
    const ends = this.#filling.then(() => Promise.all([...this.#underWay.values()].map(({ end }) => end)))
    await Promise.race([ends, grace])
    this.#abort.abort()
  }

  async #fill(): Promise<void> {
    await this.#renewLeases()
    await this.#passOnCancels()
    await this.#lookAfterOthers()
    if ((await checkStorage()) !== null) return announceChange()
    for (const run of [...this.#held]) {
      await restRun(run, 0)
      this.#held.splice(this.#held.indexOf(run), 1)
    }
    for (const run of await silentRuns(this.#endpoint.id, [...this.#underWay.keys()])) this.#take(run, resolveSending)
    while (!this.#isStopping && this.#underWay.size < (await this.#mostAtOnce())) {
      const run = await this.#claimNext()
      if (!run || this.#isStopping) return
      this.#take(run, carryOut)
    }
  }

  #take(run: RunRow, work: (job: Job) => Promise<void>): void {
    const cancel = new AbortController()
    const end = this.#carry(run, work, cancel.signal)
    this.#underWay.set(run.id, { run, since: Date.now(), cancel, end })
  }

  async #carry(run: RunRow, work: (job: Job) => Promise<void>, cancelled: AbortSignal): Promise<void> {
    try {
      const signal = AbortSignal.any([this.#abort.signal, cancelled])
      await work({ run, endpoint: this.#endpointOf(run), prices: await pricesOf(run.workspace_id), signal })
    } catch (error) {
      await this.#rest(run, error)
    } finally {
      this.#underWay.delete(run.id)
      announceChange()
      wakeUpkeep()
      this.wake()
    }
  }

  /** It rests at its last committed step, then it is taken up from there. */
  async #rest(run: RunRow, error: unknown): Promise<void> {
    noteStorageError(error)
    const isAway = error instanceof NotYet || isBucketFailure(error)
    if (isAway) log.warn({ run: run.id, err: error }, 'a picture cannot be fetched or kept yet')
    else log.error({ run: run.id, err: error }, 'run stopped half-way')
    const sinceMs = Date.now() - (run.started_at ?? Date.now())
    const ms = isAway ? Math.min(longestRestMs, Math.max(restMs, sinceMs / 2)) : restMs
    await restRun(run, ms).catch(failed => {
      this.#held.push(run)
      logFailure(failed)
    })
  }

  /** An answer that another provider gave earlier is filed too, without a key to send there. */
  #endpointOf({ provider }: RunRow): Endpoint {
    return provider === this.#endpoint.id ? this.#endpoint : endpointFor(provider)
  }

  async #claimNext(): Promise<RunRow | null> {
    const { pause } = await connectionFacts(this.#endpoint.id)
    const paused = this.#endpoint.id === 'sample' ? [] : await pausedWorkspaces()
    const except = [...this.#underWay.keys()]
    return claimRun({ provider: pause ? null : this.#endpoint.id, paused, except })
  }

  /** After a refusal for too many requests one goes ahead; the others follow when it was not refused too. */
  async #mostAtOnce(): Promise<number> {
    const { throttles, throttledAt } = await connectionFacts(this.#endpoint.id)
    if (throttles === 0) return this.#atOnce
    const now = Date.now()
    const isAccepted = (since: number) => since > (throttledAt ?? 0) && now - since >= acceptedMs
    const works = [...this.#underWay.values()]
    if (works.some(({ since }) => isAccepted(since))) return this.#atOnce
    // What was under way before the refusal is not counted: it neither proves anything nor stands in the way.
    return Math.min(this.#atOnce, works.filter(({ since }) => since <= (throttledAt ?? 0)).length + 1)
  }

  /** Before any claim: a machine that has slept must not take its own runs for ones that somebody lost. */
  async #renewLeases(): Promise<void> {
    const isDue = Math.abs(Date.now() - this.#renewedAt) >= leaseMs / 3 || performance.now() >= this.#nextRenewal
    if (!isDue) return
    this.#renewedAt = Date.now()
    // A clock that was set back would put the renewal off, while the database's goes on.
    this.#nextRenewal = performance.now() + leaseMs / 3
    for (const { run } of this.#underWay.values()) await renewLease(run)
  }

  /** What other servers left, and what others gave up of ours. On SQLite there are none. */
  async #lookAfterOthers(): Promise<void> {
    if (performance.now() < this.#nextLook) return
    this.#nextLook = performance.now() + aliveMs
    await noteAlive()
    if (await takeBackOwn([...this.#underWay.keys()])) announceChange()
    if (await giveUpAway()) announceChange()
  }

  async #passOnCancels(): Promise<void> {
    for (const id of await cancelledAmong([...this.#underWay.keys()]))
      this.#underWay.get(id)?.cancel.abort(new DOMException('Somebody stopped waiting for the answer.', 'AbortError'))
  }
}

function logFailure(error: unknown): void {
  noteStorageError(error)
  log.error({ err: error }, 'the worker failed and goes on')
}
