import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance that repeats: the same seed gives the same numbers everywhere. */
export type Random = {
  /** 32 random bits, as a signed integer. */
  bits: () => number
  /** In [0, 1), in steps of 2^−32. */
  fraction: () => number
  /** A whole number from 0 to `count` − 1. */
  below: (count: number) => number
  /** From the standard normal distribution (Box and Muller 1958). */
  normal: () => number
}

/** @param seed any whole number */
export function randomOf(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  const fraction = () => (generator.next() >>> 0) / 4_294_967_296
  return {
    bits: () => generator.next(),
    fraction,
    below: count => Math.floor(fraction() * count),
    // 1 − fraction is never 0, whose logarithm is infinite.
    normal: () => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction()),
  }
}
