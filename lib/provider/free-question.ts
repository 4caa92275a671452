import 'server-only'
import { request } from 'undici'
import { classifyAnswer } from './failure'
import { openLine } from './line'
import { addressOf, requestHeaders } from './request-headers'
import { noHints } from './retry-hint'
import { type Endpoint, type ProviderFailure, secretsOf } from './schema'
import { classifyTransport } from './transport-failure'

/** How long a person who waits beside a button is left without an answer. */
const longestMs = 15_000

/** Far more than any list of models; what is longer is no answer to these questions. */
const mostBytes = 1024 * 1024

export type FreeAnswer<T> = { ok: true; value: T } | { ok: false; failure: ProviderFailure }

/**
 * Asks the provider something that costs nothing. One GET to the configured address alone, with the key: no redirect is
 * followed, because the key would go along.
 * @param path below the base url, such as `/models`
 * @param read what the answer says; null where it says nothing of the kind
 */
export async function askFree<T>(
  endpoint: Endpoint,
  path: string,
  read: (body: unknown) => T | null,
  deadlineMs = longestMs,
): Promise<FreeAnswer<T>> {
  const line = openLine(mostBytes)
  const signal = AbortSignal.timeout(deadlineMs)
  try {
    const { statusCode, body } = await request(addressOf(endpoint, path), {
      headers: requestHeaders(endpoint),
      dispatcher: line.agent,
      signal,
    })
    return answerOf(statusCode, await body.text(), read, secretsOf(endpoint))
  } catch (error) {
    const cause = signal.aborted ? signal.reason : error
    return failed(classifyTransport(cause, line.isOpen(), secretsOf(endpoint)))
  } finally {
    await line.agent.destroy()
  }
}

function answerOf<T>(
  status: number,
  text: string,
  read: (body: unknown) => T | null,
  secrets: string[],
): FreeAnswer<T> {
  const value = status >= 200 && status < 300 ? read(asJson(text)) : null
  return value === null ? failed(classifyAnswer(status, text, noHints, secrets)) : { ok: true, value }
}

const failed = (failure: ProviderFailure): FreeAnswer<never> => ({
  ok: false,
  failure: { ...failure, charge: 'none', retries: 0, retryAfterMs: null, dropField: null },
})

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
