import 'server-only'
import { type ErrorBody, readErrorBody } from './error-body'
import { mendableField, optionalField } from './mendable-field'
import { clip, detailOf, redact } from './redact'
import * as words from './refusal-words'
import { firstWaitMs } from './retry'
import { longestOwnWaitMs, type RetryHints, retryHint } from './retry-hint'
import type { ProviderFailure } from './schema'

const quickAnswerMs = 10_000

/** An answer that is no success, as the rules see it. `text` is all it says, in lower case. */
type Refusal = { status: number; error: ErrorBody; hints: RetryHints; text: string }
type Verdict = Partial<ProviderFailure> & Pick<ProviderFailure, 'class' | 'charge'>
type Test = (refusal: Refusal) => boolean
type Rule = { when: Test; verdict: Verdict | ((refusal: Refusal) => Verdict) }

/**
 * Puts an answer that is no success into the closed set, with what it cost and whether it may be tried again.
 * @param status the HTTP status; 200 for an error delivered as a success, which may have cost something
 * @param secrets masked in the detail
 */
export function classifyAnswer(
  status: number,
  body: string,
  hints: RetryHints,
  secrets: readonly string[] = [],
): ProviderFailure {
  const error = readErrorBody(body)
  const isDelivered = status >= 200 && status < 300
  const verdict = judge({
    status: isDelivered ? (error.status ?? status) : status,
    error,
    hints,
    text: `${error.code} ${error.type} ${error.message}`.slice(0, 10_000).toLowerCase(),
  })
  const said = [verdict.detail, error.message || `HTTP ${status}`].filter(Boolean).join(' ')
  const failure = failureOf({ ...verdict, status, detail: detailOf(said, secrets) })
  return isDelivered ? { ...failure, ...neverByItself } : failure
}

/** A failure of which everything that is not given is unsaid: no field, no retries. */
export const failureOf = (verdict: Verdict): ProviderFailure => ({
  field: null,
  categories: [],
  retryAfterMs: null,
  retries: 0,
  dropField: null,
  status: null,
  detail: '',
  ...verdict,
})

const neverByItself = { charge: 'perhaps', retries: 0, retryAfterMs: null, dropField: null } as const

function judge(refusal: Refusal): Verdict {
  const verdict = rules.find(rule => rule.when(refusal))?.verdict ?? { class: 'unusable-answer', charge: 'perhaps' }
  return typeof verdict === 'function' ? verdict(refusal) : verdict
}

const says =
  (pattern: RegExp): Test =>
  ({ text }) =>
    pattern.test(text)
const hasStatus =
  (from: number, to = from): Test =>
  ({ status }) =>
    status >= from && status <= to
const oneOf =
  (...statuses: number[]): Test =>
  ({ status }) =>
    statuses.includes(status)
const both =
  (one: Test, other: Test): Test =>
  refusal =>
    one(refusal) && other(refusal)

/** What the error calls itself, where its sentence may quote the prompt: a prompt about billing is no empty account. */
const names =
  (pattern: RegExp): Test =>
  ({ status, error, text }) =>
    pattern.test(status === 400 || status === 422 ? `${error.code} ${error.type}` : text)
const isQuick: Test = ({ hints }) => hints.tookMs <= quickAnswerMs
const isValidation: Test = ({ error, text }) =>
  words.validation.test(`${error.code} ${error.type}`) && !words.throttling.test(text)
const isDroppable: Test = ({ error, text }) => words.unknownParameter.test(text) && optionalField(error) !== null
const isAboutModel: Test = ({ error, text }) => words.unknownModel.test(text) && ['', 'model'].includes(error.param)
// The work was never begun, so that a word about key, credit or model costs nothing.
const isBeforeWork: Test = ({ status }) =>
  status === 200 || (status >= 400 && status < 500 && status !== 408 && status !== 409)

const rejected = ({ error }: Refusal): Verdict => ({ class: 'rejected', charge: 'none', field: mendableField(error) })

/**
 * The first match wins: what the error calls itself, then its status. Capacity stands before the codes because
 * gateways send "no channel" as `model_not_found` and "saturated" as `insufficient_quota`.
 */
const rules: readonly Rule[] = [
  { when: says(words.moderation), verdict: refused },
  { when: both(hasStatus(503), both(says(words.noChannel), isQuick)), verdict: noCapacity },
  { when: both(hasStatus(429), says(words.saturated)), verdict: throttled },
  { when: both(isBeforeWork, names(words.credit)), verdict: { class: 'out-of-credit', charge: 'none' } },
  { when: both(isBeforeWork, names(words.badKey)), verdict: { class: 'unauthorised', charge: 'none' } },
  { when: both(isBeforeWork, isAboutModel), verdict: { class: 'rejected', charge: 'none', field: 'model' } },
  { when: both(oneOf(400, 422), isDroppable), verdict: dropped },
  { when: both(hasStatus(429), isValidation), verdict: rejected },
  { when: hasStatus(429), verdict: throttled },
  { when: hasStatus(401), verdict: { class: 'unauthorised', charge: 'none' } },
  { when: hasStatus(402), verdict: { class: 'out-of-credit', charge: 'none' } },
  // A firewall's page, not the provider's answer about the key.
  { when: both(hasStatus(403), ({ error }) => error.isHtml), verdict: { class: 'misconfigured', charge: 'none' } },
  { when: hasStatus(403), verdict: { class: 'unauthorised', charge: 'none' } },
  { when: oneOf(404, 405, 410), verdict: { class: 'misconfigured', charge: 'none' } },
  { when: oneOf(408, 504, 522, 524), verdict: { class: 'timed-out', charge: 'perhaps' } },
  { when: hasStatus(409), verdict: { class: 'interrupted', charge: 'perhaps' } },
  { when: hasStatus(413), verdict: { class: 'rejected', charge: 'none', field: 'prompt' } },
  { when: hasStatus(300, 399), verdict: { class: 'misconfigured', charge: 'none' } },
  { when: hasStatus(400, 499), verdict: rejected },
  { when: hasStatus(500, 599), verdict: { class: 'unavailable', charge: 'perhaps' } },
]

function refused({ status, error }: Refusal): Verdict {
  const isInput = /^(?:input|prompt|request)/.test(error.stage) || error.code.startsWith('sensitive_words')
  return {
    class: 'refused',
    charge: isInput && status < 500 ? 'none' : 'perhaps',
    field: 'prompt',
    categories: [...new Set(error.categories)].slice(0, 8).map(category => clip(redact(category, []), 40)),
  }
}

function noCapacity(refusal: Refusal): Verdict {
  return mayReturn('unavailable', 2, refusal.hints, firstWaitMs)
}

function throttled({ hints, error }: Refusal): Verdict {
  const hint = retryHint(hints, error.message) ?? firstWaitMs
  if (hint <= longestOwnWaitMs) return mayReturn('rate-limited', 5, hints, hint)
  // Too long to wait for by itself: a person decides.
  const detail = `Asked to wait ${Math.ceil(hint / 60_000)} minutes.`
  return { class: 'rate-limited', charge: 'none', retryAfterMs: hint, detail }
}

function mayReturn(kind: ProviderFailure['class'], retries: number, hints: RetryHints, retryAfterMs: number): Verdict {
  const isForbidden = hints.shouldRetry?.trim().toLowerCase() === 'false'
  return { class: kind, charge: 'none', ...(!isForbidden && { retries, retryAfterMs }) }
}

function dropped(refusal: Refusal): Verdict {
  return { ...rejected(refusal), retries: 1, retryAfterMs: 0, dropField: optionalField(refusal.error) }
}
