import 'server-only'

/** A deadline that stands still while the delay is ours and not the provider's. */
export class Deadline {
  readonly #abort = new AbortController()
  #leftMs: number
  #since = 0
  #running: AbortSignal | null = null

  constructor(ms: number) {
    this.#leftMs = ms
    this.resume()
  }

  /** Aborted, as by a timeout, when the time is over. */
  get signal(): AbortSignal {
    return this.#abort.signal
  }

  suspend(): void {
    this.#leftMs -= performance.now() - this.#since
    this.#running = null
  }

  resume(): void {
    const running = AbortSignal.timeout(Math.max(0, Math.ceil(this.#leftMs)))
    running.addEventListener('abort', () => running === this.#running && this.#abort.abort(running.reason))
    this.#running = running
    this.#since = performance.now()
  }
}
