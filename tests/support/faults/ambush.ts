import type { Step } from '@/lib/store/step'

/**
 * What happens when a step is reached: the process dies, or the disk refuses with a code of its own. It falls from the
 * `from`th time on (1 unless told), `times` times (until it is lifted unless told).
 */
export type Ambush = { step: Step; blow: 'kill' | 'ENOSPC' | 'EIO'; from?: number; times?: number }

const words = { ENOSPC: 'no space left on device', EIO: 'i/o error' }

/** Waits for a step of this process's runs; null lifts the ambush. */
export function layAmbush(ambush: Ambush | null): void {
  let reached = 0
  const listen = (step: Step): void => {
    if (step !== ambush?.step) return
    reached++
    const { blow, from = 1, times = Number.POSITIVE_INFINITY } = ambush
    if (reached < from || reached >= from + times) return
    if (blow === 'kill') process.kill(process.pid, 'SIGKILL')
    else throw Object.assign(new Error(`${blow}: ${words[blow]}, write`), { code: blow })
  }
  Object.assign(globalThis, { [Symbol.for('proofsheet.step')]: listen })
}
