import { type Failure, refused } from '@/lib/result'

/** A refusal at the door, with the HTTP status that route handlers answer. */
export type AccessFailure = Failure & { status: 401 | 403 | 421 }
export type Access<T> = { ok: true; value: T } | { ok: false; error: AccessFailure }

const refusedAs = (status: AccessFailure['status'], message: string) => ({
  ok: false as const,
  error: { ...refused('forbidden', message).error, status },
})

export const signInFirst = refusedAs(401, 'You are not signed in. Nothing was done. Sign in and try again.')
export const roleTooLow = refusedAs(403, 'You may look at this but not change it. Nothing was done.')
export const foreignOrigin = refusedAs(
  403,
  'This came from another address than the one Proofsheet was set up for, so nothing was done. Open Proofsheet there and try again.',
)
export const foreignHost = refusedAs(
  421,
  'Proofsheet does not answer at this address: open the one it was set up for, or set PUBLIC_URL to this one and restart.',
)

const statuses = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'ask-first': 409,
  'too-many': 429,
  unavailable: 503,
  'no-price': 409,
  'over-budget': 409,
  paused: 409,
} satisfies Record<Failure['kind'], number>

/** A failure as the plain-text answer of a route handler. */
export const refusal = (error: Failure & { status?: number }): Response =>
  new Response(`${error.message}\n`, {
    status: error.status ?? statuses[error.kind],
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
