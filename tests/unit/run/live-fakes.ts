import type { Browser, Channel, TabMessage } from '@/components/run/browser'
import { RunFollower } from '@/components/run/run-follower'
import type { Stream } from '@/components/run/run-stream'
import type { ImageView } from '@/lib/image/schema'
import { isUnderWay, type QueuePause, type RunChanges, type RunView } from '@/lib/run/schema'

export const anImage = (id: string): ImageView => ({
  id,
  position: 0,
  width: 1024,
  height: 1024,
  type: 'image/png',
  bytes: 1,
  isStarred: false,
  revisedPrompt: null,
})

/** A finished run; its id follows from its number, and so does its change. */
export const aRun = (run: Partial<RunView> & { number: number }): RunView => ({
  id: `run-${run.number}`,
  change: run.number,
  state: 'succeeded',
  isSample: false,
  waitsFor: null,
  heldBy: null,
  prompt: 'A coffee cup',
  segments: [{ text: 'A coffee cup', field: null }],
  settings: {
    model: 'gpt-image-2',
    size: '1024x1024',
    n: 1,
    quality: null,
    background: null,
    format: null,
    compression: null,
  },
  template: null,
  createdAt: 0,
  startedAt: 0,
  endedAt: 1000,
  estimate: null,
  actual: null,
  charge: 'charged',
  reserved: 0,
  resolution: null,
  notBefore: null,
  isCancelAsked: false,
  images: [],
  failure: null,
  parent: null,
  sweep: null,
  ...run,
})

/** A queue that waits for a moment because the provider was asked too often. */
export const aPause = (pause: Partial<QueuePause> = {}): QueuePause => ({
  reason: 'rate-limited',
  until: 12_000,
  waiting: 20,
  detail: 'Rate limit reached.',
  ...pause,
})

/** A server that streams and answers `?after=`, and can be taken away. */
export class FakeServer {
  streams = new Set<FakeStream>()
  asked = 0
  isUp = true
  pause: QueuePause | null = null
  /** A proxy in between may refuse streams and let questions through. */
  mayStream = true
  #log: RunView[] = []
  #onTheWay: Promise<void> | null = null

  write(run: RunView) {
    this.#log.push(run)
    for (const stream of this.streams) stream.emit('runs', this.changes(stream.after))
  }

  /** The queue stands still, or goes on, and no run changed. */
  hold(pause: QueuePause | null) {
    this.pause = pause
    for (const stream of this.streams) stream.emit('runs', this.changes(stream.after))
  }

  changes(after: number): RunChanges {
    const runs = this.#log.filter(run => run.change > after)
    return { cursor: runs.at(-1)?.change ?? after, runs, pause: this.pause }
  }

  ask = async (after: number): Promise<RunChanges | null> => {
    this.asked++
    if (!this.isUp) throw new TypeError('Failed to fetch')
    const changes = this.changes(after)
    await this.#onTheWay
    return changes
  }

  /** Questions are answered with what holds when they come, but the answers are on their way until `release`. */
  answerLater(): { release: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#onTheWay = promise
    return { release: resolve }
  }

  open = (url: string): FakeStream => new FakeStream(this, Number(url.split('after=')[1]))

  goDown() {
    this.isUp = false
    for (const stream of [...this.streams]) stream.emit('error')
  }
}

class FakeStream implements Stream {
  #listeners: { type: string; listener: (event: MessageEvent) => void }[] = []
  #server: FakeServer
  after: number

  constructor(server: FakeServer, after: number) {
    this.#server = server
    this.after = after
    server.streams.add(this)
    queueMicrotask(() => {
      if (!server.isUp || !server.mayStream) return this.emit('error')
      this.emit('open')
      this.emit('runs', server.changes(this.after))
    })
  }

  addEventListener(type: string, listener: (event: MessageEvent) => void) {
    this.#listeners.push({ type, listener })
  }

  emit(type: string, changes?: RunChanges) {
    if (!this.#server.streams.has(this)) return
    if (changes) this.after = changes.cursor
    const event = new MessageEvent(type, { data: JSON.stringify(changes ?? null) })
    for (const one of this.#listeners) if (one.type === type) one.listener(event)
  }

  close() {
    this.#server.streams.delete(this)
  }
}

/** The locks and the channel that the tabs of one browser share. */
export class FakeBrowser {
  #queue: { turn: () => unknown; isHeld: boolean }[] = []
  #listeners = new Set<{ tab: number; hear: (message: TabMessage) => void }>()

  request: LockManager['request'] = async (_name: string, options: unknown, callback?: unknown) => {
    const signal = signalOf(options)
    if (typeof callback !== 'function') throw new TypeError('no callback')
    const place = { turn: () => callback(null), isHeld: false }
    this.#queue.push(place)
    signal?.addEventListener('abort', () => {
      if (!place.isHeld) this.#leave(place)
    })
    queueMicrotask(() => this.#serve())
  }

  #leave(place: { turn: () => unknown; isHeld: boolean }) {
    this.#queue = this.#queue.filter(other => other !== place)
    this.#serve()
  }

  async #serve() {
    const first = this.#queue[0]
    if (!first || first.isHeld) return
    first.isHeld = true
    await first.turn()
    this.#leave(first)
  }

  channel(tab: number): Channel {
    return {
      post: message => {
        for (const one of this.#listeners) if (one.tab !== tab) queueMicrotask(() => one.hear(message))
      },
      listen: hear => {
        const one = { tab, hear }
        this.#listeners.add(one)
        return () => this.#listeners.delete(one)
      },
    }
  }
}

const signalOf = (options: unknown): AbortSignal | null =>
  typeof options === 'object' && options !== null && 'signal' in options && options.signal instanceof AbortSignal
    ? options.signal
    : null

let tabs = 0

/** A tab that follows the runs; `told` is every run it was told of, in order. */
export class FakeTab {
  told: RunView[] = []
  isLost = false
  pause: QueuePause | null = null
  isVisible = true
  stop: () => void
  #seen = () => {}

  constructor(server: FakeServer, { browser = null as FakeBrowser | null, cursor = 0 } = {}) {
    const world: Browser = {
      openStream: server.open,
      fetchChanges: server.ask,
      tabs: browser && { locks: browser, channel: browser.channel(++tabs) },
      isVisible: () => this.isVisible,
      onVisibility: listener => {
        this.#seen = listener
        return () => {
          this.#seen = () => {}
        }
      },
    }
    const follower = new RunFollower(world, {
      cursor,
      pause: null,
      isUnderWay: () => this.states().some(isUnderWay),
      onRuns: runs => this.told.push(...runs),
      onPause: pause => {
        this.pause = pause
      },
      onLost: isLost => {
        this.isLost = isLost
      },
    })
    this.stop = follower.start()
  }

  show(isVisible: boolean) {
    this.isVisible = isVisible
    this.#seen()
  }

  numbers = () => this.told.map(run => run.number)
  states = () => [...new Map(this.told.map(run => [run.id, run.state])).values()]
}
