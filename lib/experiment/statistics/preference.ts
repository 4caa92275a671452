import { type Cells, unitMeans } from './cells'
import type { Interval } from './interval'
import { alpha } from './level'

/** Unit means less one half: what a unit says against "no arm is preferred". Units without a score say nothing. */
export const differencesOf = (cells: Cells): Float64Array =>
  unitMeans(cells)
    .filter(mean => !Number.isNaN(mean))
    .map(mean => mean - 0.5)

/**
 * Which of two arms is preferred: the interval must lie on one side of one half, and the units must lean there by
 * themselves (sign-flip p at most 0.05). Two rules that err in different ways: the interval is narrow by accident when few
 * clusters happen to agree, the test knows only units and forgets the voters.
 * @param p of the sign-flip test; only asked for where the interval allows
 * @returns 0 or 1, or null for neither
 */
export function preferredArm(interval: Interval | null, p: () => number): 0 | 1 | null {
  const arm = leaningOf(interval)
  return arm !== null && p() <= alpha ? arm : null
}

/** The arm on whose side of one half an interval lies; null where it holds one half. */
export function leaningOf(interval: Interval | null): 0 | 1 | null {
  if (!interval) return null
  return interval[0] > 0.5 ? 1 : interval[1] < 0.5 ? 0 : null
}
