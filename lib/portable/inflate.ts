import { inflateSync } from 'fflate'
import { dictionary } from './dictionary'
import { longestInflated } from './limits'

/**
 * Inflates with the dictionary of links into as much room as a link may fill: what comes beyond it is written nowhere.
 * @returns 'cut' when the end is missing, 'wrong' when it is no such stream or would be too long
 */
export function inflate(deflated: Uint8Array): Uint8Array | 'cut' | 'wrong' {
  if (deflated.length === 0) return 'cut'
  // One byte more tells too long from just long enough.
  const out = new Uint8Array(longestInflated + 1)
  try {
    const inflated = inflateSync(deflated, { dictionary, out })
    return inflated.length > longestInflated ? 'wrong' : inflated
  } catch (error) {
    return isEndMissing(error) ? 'cut' : 'wrong'
  }
}

/** fflate's number for "unexpected EOF". */
const isEndMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 0
