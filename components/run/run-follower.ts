import type { QueuePause, RunChanges, RunView } from '@/lib/run/schema'
import type { Browser, TabMessage } from './browser'
import { standForLead } from './lead'
import { keepStream } from './run-stream'

/** How often a tab without a stream asks while something is under way, and how often otherwise. */
const busyMs = 2_000
const idleMs = 15_000
/** A shorter silence is not worth a word. */
const lostMs = 5_000

type Follow = {
  /** The change up to which everything is known. */
  cursor: number
  /** Why the queue stood still then. */
  pause: QueuePause | null
  /** Whether any known run is unfinished. */
  isUnderWay: () => boolean
  onRuns: (runs: RunView[]) => void
  onPause: (pause: QueuePause | null) => void
  /** The server has been silent for a while, or is heard again. */
  onLost: (isLost: boolean) => void
}

/**
 * Follows all runs from a cursor on. One tab of the browser holds the event stream and tells the others, because six
 * open streams over HTTP/1.1 block every other request of the origin; a hidden tab holds nothing and asks for what
 * it missed when it is seen again. Without a stream a tab asks now and then.
 */
export class RunFollower {
  #browser: Browser
  #follow: Follow
  #cursor: number
  #pause: QueuePause | null
  /** How often the pause was heard of: it has no number of its own that would tell old from new. */
  #hearings = 0
  #isBehind = false
  #isAsking = false
  #askedAt = 0
  #isLeading = false
  #isStreaming = false
  #silentSince: number | null = null
  #isLost = false
  #sleep: (() => void) | null = null

  constructor(browser: Browser, follow: Follow) {
    this.#browser = browser
    this.#follow = follow
    this.#cursor = follow.cursor
    this.#pause = follow.pause
  }

  /** @returns stops following */
  start(): () => void {
    const unlisten = this.#browser.tabs?.channel.listen(message => this.#overhear(message))
    const unwatch = this.#browser.onVisibility(() => this.#followSight())
    this.#followSight()
    return () => {
      unwatch()
      this.#sleep?.()
      unlisten?.()
    }
  }

  #followSight() {
    if (this.#browser.isVisible()) {
      this.#sleep ??= this.#wake()
    } else {
      this.#sleep?.()
      this.#sleep = null
    }
  }

  #wake(): () => void {
    this.#ask()
    const ticking = setInterval(() => this.#tick(), busyMs)
    const { tabs } = this.#browser
    const resign = tabs ? standForLead(tabs.locks, () => this.#lead()) : null
    return () => {
      clearInterval(ticking)
      resign?.()
    }
  }

  #lead(): () => void {
    this.#isLeading = true
    const close = keepStream(this.#browser.openStream, {
      cursor: () => this.#cursor,
      changes: (after, changes) => this.#learn(after, changes),
      isOpen: isOpen => {
        this.#isStreaming = isOpen
        this.#listen(isOpen)
      },
    })
    return () => {
      close()
      this.#isLeading = false
      this.#isStreaming = false
      this.#silentSince = null
    }
  }

  #tick() {
    if (this.#silentSince !== null) this.#listen(false)
    const isAlone = !this.#browser.tabs || (this.#isLeading && !this.#isStreaming)
    const isDue = this.#follow.isUnderWay() || Date.now() - this.#askedAt >= idleMs
    if (this.#isBehind || (isAlone && isDue)) this.#ask()
  }

  async #ask() {
    if (this.#isAsking) return
    this.#isAsking = true
    this.#askedAt = Date.now()
    const after = this.#cursor
    const hearings = this.#hearings
    const changes = await this.#browser.fetchChanges(after).catch(() => null)
    this.#isAsking = false
    // No answer, or perhaps the first of several pages.
    this.#isBehind = changes === null || changes.runs.length > 0
    this.#listen(changes !== null)
    if (!changes) return
    // What was heard meanwhile was read later than this answer.
    const { pause } = this.#hearings === hearings ? changes : { pause: this.#pause }
    this.#learn(after, { ...changes, pause })
  }

  #learn(after: number, changes: RunChanges) {
    this.#accept(after, changes)
    this.#tell({ after, changes })
  }

  #overhear(message: TabMessage) {
    if ('isLost' in message) this.#report(message.isLost)
    else this.#accept(message.after, message.changes)
  }

  /** Takes changes in; when some were told before this tab listened, asks for those too. */
  #accept(after: number, { cursor, runs, pause }: RunChanges) {
    if (cursor < this.#cursor) return
    this.#hearings++
    this.#pause = pause
    this.#follow.onPause(pause)
    if (cursor === this.#cursor) return
    if (runs.length > 0) this.#follow.onRuns(runs)
    if (after <= this.#cursor) this.#cursor = cursor
    else this.#isBehind = true
  }

  #listen(isHeard: boolean) {
    this.#silentSince = isHeard ? null : (this.#silentSince ?? Date.now())
    this.#report(this.#silentSince !== null && Date.now() - this.#silentSince >= lostMs)
  }

  #report(isLost: boolean) {
    if (isLost === this.#isLost) return
    this.#isLost = isLost
    this.#follow.onLost(isLost)
    this.#tell({ isLost })
  }

  #tell(message: TabMessage) {
    if (this.#isLeading) this.#browser.tabs?.channel.post(message)
  }
}
