import { Inflate } from 'fflate'
import { dictionary } from './dictionary'
import { longestInflated } from './limits'

/** So few go in at once that hardly more than the limit comes out, whatever they ask for: 32 become 33 KB at most. */
const bytesAtOnce = 32

/**
 * Inflates with the dictionary of links.
 * @returns 'cut' when the end is missing, 'wrong' when it is no such stream or would be too long
 */
export function inflate(deflated: Uint8Array): Uint8Array | 'cut' | 'wrong' {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Inflate({ dictionary }, piece => {
    pieces.push(piece)
    length += piece.length
  })
  try {
    for (let at = 0; at < deflated.length; at += bytesAtOnce) {
      const end = at + bytesAtOnce
      stream.push(deflated.subarray(at, end), end >= deflated.length)
      if (length > longestInflated) return 'wrong'
    }
  } catch (error) {
    return isEndMissing(error) ? 'cut' : 'wrong'
  }
  return deflated.length === 0 ? 'cut' : joined(pieces, length)
}

/** fflate's number for "unexpected EOF". */
const isEndMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 0

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
