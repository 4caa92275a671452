import 'server-only'

/** What an answer's headers and timing say about trying again, as they arrived. */
export type RetryHints = {
  retryAfterMs: string | null
  retryAfter: string | null
  shouldRetry: string | null
  /** From the request's first byte to the answer's headers, in milliseconds. */
  tookMs: number
  /** When the headers arrived, ms since the epoch: a date in `retry-after` counts from here. */
  answeredAt: number
}

export const noHints: RetryHints = { retryAfterMs: null, retryAfter: null, shouldRetry: null, tookMs: 0, answeredAt: 0 }

/** A wait longer than a minute is for the person to decide. */
export const longestOwnWaitMs = 60_000

/**
 * Milliseconds to wait, from `retry-after-ms`, `retry-after` (seconds or a date) or "try again in 12s" in the message;
 * null when there is no usable hint: none, not a number, negative, zero or beyond a week.
 */
export function retryHint(hints: RetryHints, message: string): number | null {
  return (
    usable(decimal(hints.retryAfterMs)) ??
    usable(decimal(hints.retryAfter) * 1000) ??
    usable(Date.parse(calendar(hints.retryAfter)) - hints.answeredAt) ??
    usable(written(message))
  )
}

const aWeekMs = 7 * 24 * 3_600_000

const usable = (ms: number): number | null => (ms > 0 && ms <= aWeekMs ? Math.ceil(ms) : null)

const decimal = (text: string | null): number => (text && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN)

// Date.parse accepts "-1" and "3600" as years; an HTTP date starts with a weekday.
const calendar = (text: string | null): string => (text && /^\s*[a-z]{3,9},? /i.test(text) ? text : '')

const unitMs: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** "Please try again in 12s", "in 1m30s", "after 250ms", "in 12 seconds". */
function written(message: string): number {
  const span =
    /(?:try again|retry)[^.\d]{0,20}((?:\d+(?:\.\d+)?\s*(?:ms|milliseconds?|h(?:ours?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)\s*)+)/i.exec(
      message,
    )
  if (!span?.[1]) return Number.NaN
  return [...span[1].matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (unitMs[unitName(unit ?? '')] ?? 0),
    0,
  )
}

const unitName = (unit: string): string => (/^(ms|milli)/i.test(unit) ? 'ms' : unit.charAt(0).toLowerCase())
