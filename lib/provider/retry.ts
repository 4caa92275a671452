import 'server-only'
import type { ProviderFailure } from './schema'

export const firstWaitMs = 2_000

/**
 * Milliseconds before the same request may be sent again by itself, null when it may not.
 * The provider's hint, but never sooner than 2, 4, 8, 16, 32 s ± 25 %, so that many runs do not return together.
 * @param triedAgain how often this failure was followed by another try already
 * @param chance a number in [0, 1), `Math.random()` outside tests
 */
export function retryDelay(failure: ProviderFailure, triedAgain: number, chance: number): number | null {
  if (failure.retryAfterMs === null || failure.charge !== 'none' || triedAgain >= failure.retries) return null
  if (failure.dropField) return failure.retryAfterMs
  const backoff = firstWaitMs * 2 ** triedAgain * (0.75 + chance / 2)
  return Math.max(failure.retryAfterMs, Math.round(backoff))
}
