import 'server-only'
import type { Measure, Windows } from './windows'

/** Keys remembered at most; a flood of new ones then forgets the oldest instead of growing without end. */
const keysRemembered = 10_000

/** Windows of this process: enough where it is the only one. */
export class MemoryWindows implements Windows {
  readonly #windows = new Map<string, { count: number; ends: number }>()

  async admit(key: string, measure: Measure): Promise<number> {
    // No await in here: what arrives at once must not all be let through before the first is counted.
    const now = Date.now()
    const window = this.#windows.get(key)
    if (!window || now >= window.ends) {
      this.#begin(key, now + measure.windowMs)
      return 0
    }
    if (window.count >= measure.most) return window.ends - now
    window.count++
    return 0
  }

  async waitMs(key: string, { most }: Measure): Promise<number> {
    const window = this.#windows.get(key)
    return window && window.count >= most ? Math.max(0, window.ends - Date.now()) : 0
  }

  async giveBack(key: string): Promise<void> {
    const window = this.#windows.get(key)
    if (window && window.count > 0) window.count--
  }

  #begin(key: string, ends: number): void {
    this.#windows.delete(key)
    this.#windows.set(key, { count: 1, ends })
    const [oldest] = this.#windows.keys()
    if (this.#windows.size > keysRemembered && oldest !== undefined) this.#windows.delete(oldest)
  }
}
