import 'server-only'
import { longestOwnWaitMs } from './retry-hint'
import type { PauseReason, ProviderFailure } from './schema'

export const firstWaitMs = 2_000

/** `pauses`: nothing else is sent to this provider meanwhile; `untilMs` null: until a person says so. */
type Pauses = { reason: PauseReason; untilMs: number | null } | null
export type NextStep = { kind: 'end'; pauses: Pauses } | { kind: 'again'; delayMs: number; pauses: Pauses }

/**
 * What follows a failed attempt. Only what certainly cost nothing is sent again, and only as often as its class allows;
 * what no other run could do better either (a refused key, an empty account) waits for a person, and so do all others.
 * @param triedAgain how often this failure was followed by another try already
 * @param chance a number in [0, 1), `Math.random()` outside tests
 */
export function nextStep(failure: ProviderFailure, triedAgain: number, chance: number): NextStep {
  if (failure.charge !== 'none') return { kind: 'end', pauses: null }
  if (failure.class === 'unauthorised' || failure.class === 'out-of-credit') return holdAll(failure.class)
  const isLongWait = failure.class === 'rate-limited' && (failure.retryAfterMs ?? 0) > longestOwnWaitMs
  if (isLongWait) return holdAll('rate-limited')
  const delayMs = retryDelay(failure, triedAgain, chance)
  // The last refusal of a run is as much a refusal for the others.
  const untilMs = delayMs ?? failure.retryAfterMs ?? firstWaitMs
  const pauses = failure.class === 'rate-limited' ? { reason: failure.class, untilMs } : null
  return delayMs === null ? { kind: 'end', pauses } : { kind: 'again', delayMs, pauses }
}

const holdAll = (reason: PauseReason): NextStep => ({
  kind: 'again',
  delayMs: 0,
  pauses: { reason, untilMs: null },
})

/**
 * Milliseconds before the same request may be sent again by itself, null when it may not.
 * The provider's hint, but never sooner than 2, 4, 8, 16, 32 s ± 25 %, so that many runs do not return together.
 */
function retryDelay(failure: ProviderFailure, triedAgain: number, chance: number): number | null {
  if (failure.retryAfterMs === null || failure.charge !== 'none' || triedAgain >= failure.retries) return null
  if (failure.dropField) return failure.retryAfterMs
  const backoff = firstWaitMs * 2 ** triedAgain * (0.75 + chance / 2)
  return Math.max(failure.retryAfterMs, Math.round(backoff))
}
