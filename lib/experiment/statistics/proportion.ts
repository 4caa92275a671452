import { betaQuantile } from './beta'
import type { Interval } from './interval'
import { alpha, z } from './level'

/** A part of a whole with its interval, all from 0 to 1. */
export type Proportion = { share: number; interval: Interval }

/**
 * Wilson's 95 % interval for `count` of `of`, each taken as independent: for what is only described (how often the left
 * picture was chosen), never for which arm is preferred.
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Source: Wilson, JASA 22 (1927).
 * @returns [0, 1] where there is nothing to count
 */
export function wilson(count: number, of: number): Interval {
  if (of === 0) return [0, 1]
  const share = count / of
  const centre = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const whole = 1 + (z * z) / of
  return [Math.max(0, (centre - reach) / whole), Math.min(1, (centre + reach) / whole)]
}

/**
 * Jeffreys' 95 % interval for `count` of `of`: the quantiles of beta(count + ½, of − count + ½). For rare things, such as
 * refusals. Source: Brown, Cai and DasGupta, Statistical Science 16 (2001).
 */
export const jeffreys = (count: number, of: number): Interval => [
  betaQuantile(alpha / 2, count + 0.5, of - count + 0.5),
  betaQuantile(1 - alpha / 2, count + 0.5, of - count + 0.5),
]

/** How many of how many, with Wilson's interval; a share of 0 where there is nothing to count. */
export const proportionOf = (count: number, of: number): Proportion => ({
  share: of === 0 ? 0 : count / of,
  interval: wilson(count, of),
})
