import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no letters that look like digits. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Characters of an id. */
export const idLength = 26

const timePart = (ms: number): string => {
  let rest = ms
  let text = ''
  for (let place = 0; place < 10; place++) {
    text = alphabet.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/**
 * A new id: 26 characters, sortable by the millisecond it was made (48 bits), unguessable after that (80 bits).
 * The layout is ULID's, in lower case. Source: https://github.com/ulid/spec
 */
export const newId = (now = Date.now()): string =>
  timePart(now) + Array.from(randomBytes(16), byte => alphabet.charAt(byte % 32)).join('')
