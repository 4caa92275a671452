import 'server-only'
import { log } from '@/lib/log'
import { noteStorageError, storageProblem } from '@/lib/store/health'

/** How often is looked for something to do without being woken. */
const tickMs = 5_000
/** A picture may take longer; it is given up then, and looked at again after the next start. */
const longestEndMs = 3_000

/** What was done: `rest` before more of it, in ms; null when there was nothing to do. */
export type Done = { rest: number } | null

/** Work that nobody waits for, a small piece at a time, as long as there is any and the disk is well. */
export class Chore {
  #piece: () => Promise<Done>
  #isStopping = false
  #isAtWork = false
  #isWoken = false
  #end: Promise<void> = Promise.resolve()
  #rested = (): void => {}
  #tick = setInterval(() => this.wake(), tickMs).unref()

  constructor(piece: () => Promise<Done>) {
    this.#piece = piece
  }

  wake(): void {
    this.#isWoken = true
    if (this.#isAtWork || this.#isStopping) return
    this.#isAtWork = true
    this.#end = this.#work().finally(() => {
      this.#isAtWork = false
    })
  }

  /** Ends after the piece that is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true
    clearInterval(this.#tick)
    this.#rested()
    await Promise.race([this.#end, new Promise(resolve => setTimeout(resolve, longestEndMs).unref())])
  }

  async #work(): Promise<void> {
    while (this.#isWoken && !this.#isStopping) {
      this.#isWoken = false
      for (let done = await this.#try(); done && !this.#isStopping; done = await this.#try())
        await this.#rest(done.rest)
    }
  }

  async #try(): Promise<Done> {
    if (this.#isStopping || storageProblem() !== null) return null
    try {
      return await this.#piece()
    } catch (error) {
      noteStorageError(error)
      if (!this.#isStopping) log.error({ err: error }, 'upkeep failed and goes on')
      return null
    }
  }

  #rest(ms: number): Promise<void> {
    return new Promise(resolve => {
      this.#rested = resolve
      setTimeout(resolve, ms).unref()
    })
  }
}
