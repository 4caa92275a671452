import { alpha, z } from './level'
import type { Share } from './share'
import { studentT } from './student'

export type Interval = readonly [low: number, high: number]

/** Degrees of freedom: the smaller number of clusters, less one (Cameron, Gelbach and Miller 2011, 2.4). */
export const degreesOf = ({ voters, units }: Share): number => Math.min(voters, units) - 1

/**
 * The 95 % interval of a share that is looked at once, at a number of voters that was set before the start: share ± t · se.
 * @returns null with fewer than two voters or units; may reach beyond 0 and 1
 */
export function plannedInterval(share: Share): Interval | null {
  if (degreesOf(share) < 1) return null
  return share.isUniform ? uniformInterval(share) : around(share, studentT(degreesOf(share)))
}

/**
 * The 95 % interval of a share that may be watched after every voter, and of an experiment that was closed before its target:
 * share ± se · m(N) · t/z, with `m` the multiplier below. Where all scores are equal the planned interval holds under
 * watching too: scores that are all equal now were all equal at every earlier look, so looking often adds nothing.
 * @param target N*, the number of voters at which the interval is to be narrowest for its purpose
 */
export function liveInterval(share: Share, target: number): Interval | null {
  if (degreesOf(share) < 1) return null
  if (share.isUniform) return uniformInterval(share)
  return around(share, (liveMultiplier(share.voters, target) * studentT(degreesOf(share))) / z)
}

/**
 * How many standard errors an asymptotic confidence sequence reaches after `voters`: √N·√(2(Nρ²+1)/(N²ρ²)·ln(√(Nρ²+1)/α)),
 * ρ² = (−2 ln α + ln(−2 ln α + 1))/N*. Against 1.96 for one look; about 3.04 at the target.
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, Time-uniform central limit theory and asymptotic confidence
 * sequences (2023), Theorem 2.2 and its choice of ρ.
 */
export function liveMultiplier(voters: number, target: number): number {
  const least = -2 * Math.log(alpha)
  const rho2 = (least + Math.log(least + 1)) / target
  const grown = voters * rho2 + 1
  return Math.sqrt(voters) * Math.sqrt(((2 * grown) / (voters * voters * rho2)) * Math.log(Math.sqrt(grown) / alpha))
}

const around = ({ share, variance }: Share, reach: number): Interval => [
  share - reach * Math.sqrt(variance),
  share + reach * Math.sqrt(variance),
]

/**
 * Where nobody ever differed, the spread of the scores says nothing; the number of looks does. With m = min(K, V)
 * independent looks, more than 1 − (α/2)^(1/m) of the world could only have escaped them with a chance below α/2
 * (Clopper and Pearson 1934, at its edge). Whatever escaped may lie anywhere: up to 1 away from a share of 0 or 1, up to ½
 * from a share of ½.
 */
function uniformInterval({ share, voters, units }: Share): Interval {
  const escaped = 1 - (alpha / 2) ** (1 / Math.min(voters, units))
  return [share - escaped * share, share + escaped * (1 - share)]
}

/** An interval cut to what a share can be, for people. */
export const shown = ([low, high]: Interval): Interval => [Math.max(0, low), Math.min(1, high)]
