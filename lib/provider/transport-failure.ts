import 'server-only'
import { TooLarge } from '@/lib/store/durable'
import { failureOf } from './failure'
import { detailOf } from './redact'
import { firstWaitMs } from './retry'
import type { ProviderFailure } from './schema'

/**
 * Puts a request that brought no whole answer into the closed set. What was not sent costs nothing and may be tried
 * again; what was sent may have been charged and never is.
 * @param wasSent whether a connection stood, so that the provider may have read the request
 */
export function classifyTransport(error: unknown, wasSent: boolean, secrets: readonly string[] = []): ProviderFailure {
  const detail = detailOf(spoken(error), secrets)
  if (isCancelled(error)) return failureOf({ class: 'interrupted', charge: wasSent ? 'perhaps' : 'none', detail })
  if (isBadAddress(error)) return failureOf({ class: 'misconfigured', charge: 'none', detail })
  if (!wasSent) {
    return failureOf({ class: 'unavailable', charge: 'none', retries: 2, retryAfterMs: firstWaitMs, detail })
  }
  return failureOf({ class: classAfterSending(error), charge: 'perhaps', detail })
}

function classAfterSending(error: unknown): ProviderFailure['class'] {
  if (isTimeout(error)) return 'timed-out'
  return error instanceof TooLarge || codeOf(error) === 'UND_ERR_RES_EXCEEDED_MAX_SIZE'
    ? 'unusable-answer'
    : 'interrupted'
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '')
const isCancelled = (error: unknown): boolean => nameOf(error) === 'AbortError'
const isTimeout = (error: unknown): boolean =>
  nameOf(error) === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(codeOf(error))
const isBadAddress = (error: unknown): boolean => ['ERR_INVALID_URL', 'UND_ERR_INVALID_ARG'].includes(codeOf(error))

/** Node's codes are words (ECONNRESET); a DOMException's is a number that tells nobody anything. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

// A refused connection on two address families is an AggregateError without a message of its own.
const spoken = (error: unknown): string =>
  error instanceof Error ? [codeOf(error), error.message].filter(Boolean).join(': ') || error.name : String(error)
