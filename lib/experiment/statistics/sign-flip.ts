import { randomOf } from './random'

/** Up to here all 2^K sign patterns are counted, half of them by symmetry: at most 32,768. */
export const mostExactUnits = 16

/** Patterns drawn above that. The chance error of a p of 0.05 is then 0.0015. */
const draws = 20_000

/** Fixed, so that the same votes have the same p for everyone and every time. */
const seed = 20_111_021

/** Sums that differ by rounding only are the same. */
const rounding = 1e-9

/**
 * The two-sided sign-flip test that units lean to neither side: the share of sign patterns with |Σ ±d| at least |Σ d|, where
 * d is a unit's mean score less ½. Exact up to 16 units, by Monte Carlo above: (1 + hits) / (1 + draws).
 * Sources: Fisher, The Design of Experiments (1935), 21; Phipson and Smyth, SAGMB 9 (2010) for the 1 +.
 * @returns p in (0, 1], never below 2^(1 − K); 1 without a unit
 */
export function signFlipP(differences: Float64Array): number {
  const bound = Math.abs(sumOf(differences)) - rounding
  return differences.length <= mostExactUnits ? exactP(differences, bound) : drawnP(differences, bound)
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** Walks the patterns in Gray's order, which changes one sign at a time. The last sign stays: a mirror counts the same. */
function exactP(differences: Float64Array, bound: number): number {
  const patterns = 2 ** Math.max(0, differences.length - 1)
  const signed = differences.slice()
  let sum = sumOf(differences)
  let hits = 1
  for (let pattern = 1; pattern < patterns; pattern++) {
    const changed = 31 - Math.clz32(pattern & -pattern)
    const value = signed[changed] ?? 0
    sum -= 2 * value
    signed[changed] = -value
    if (Math.abs(sum) >= bound) hits++
  }
  return hits / patterns
}

/** Flips eight signs at a time: a random byte picks one of the 256 sums that eight differences can have. */
function drawnP(differences: Float64Array, bound: number): number {
  const random = randomOf(seed)
  const sums = signedSums(differences)
  let hits = 1
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0
    let bits = 0
    for (let group = 0; group < sums.length; group += 256) {
      if (group % 1024 === 0) bits = random.bits()
      sum += sums[group + (bits & 255)] ?? 0
      bits >>>= 8
    }
    if (Math.abs(sum) >= bound) hits++
  }
  return hits / (draws + 1)
}

/** For every eight differences their 256 signed sums; bit b set means that the b-th keeps its sign. */
function signedSums(differences: Float64Array): Float64Array {
  const sums = new Float64Array(Math.ceil(differences.length / 8) * 256)
  for (let at = 0; at < sums.length; at++) {
    const first = Math.floor(at / 256) * 8
    let sum = 0
    for (let bit = 0; bit < 8; bit++) {
      const difference = differences[first + bit] ?? 0
      sum += at & (1 << bit) ? difference : -difference
    }
    sums[at] = sum
  }
  return sums
}
