/** Why an expected refusal happened, in words for the person who can mend it. */
export type Failure = {
  kind:
    | 'invalid'
    | 'forbidden'
    | 'not-found'
    | 'conflict'
    | 'ask-first'
    | 'too-many'
    | 'unavailable'
    | 'no-price'
    | 'over-budget'
    | 'paused'
  /** One sentence for people. */
  message: string
  /** Sentences by form path ("values.subject"), for the fields that can mend it. */
  fields?: Record<string, string>
}

/** Expected failures are values that every caller reads; anything thrown is a bug. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure }

/** A success. */
export const done = <T>(value: T): Result<T> => ({ ok: true, value })

/** An expected failure; `fields` holds sentences by form path. */
export const refused = (
  kind: Failure['kind'],
  message: string,
  fields?: Failure['fields'],
): { ok: false; error: Failure } => ({
  ok: false,
  error: fields ? { kind, message, fields } : { kind, message },
})
