import { betaQuantile } from './beta'
import { alpha } from './level'

/** An interval is asked for thousands of times with the same few degrees when a simulation runs. */
const known = new Map<number, number>()

/**
 * The t of a two-sided 95 % interval: the value whose size a Student variable exceeds with the chance 0.05.
 * T²/(ν + T²) is beta(½, ν/2) distributed (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, ch. 28).
 * @param degrees degrees of freedom, 1 or more
 */
export function studentT(degrees: number): number {
  const before = known.get(degrees)
  if (before !== undefined) return before
  const part = betaQuantile(1 - alpha, 0.5, degrees / 2)
  const t = Math.sqrt((degrees * part) / (1 - part))
  known.set(degrees, t)
  return t
}
