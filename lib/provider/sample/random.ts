/** A repeatable source of chance. `turn` walks through choices by seed, so neighbouring seeds never choose alike. */
export type Chance = {
  /** A number in [from, to). */
  between: (from: number, to: number) => number
  /** An integer in [from, to]. */
  whole: (from: number, to: number) => number
  is: (probability: number) => boolean
  pick: <T>(choices: readonly [T, ...T[]]) => T
  turn: <T>(choices: readonly [T, ...T[]]) => T
}

/** mulberry32 (Tommy Ettinger, public domain): small, fast, and good enough for pictures. */
const mulberry = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const chanceOf = (seed: number): Chance => {
  const next = mulberry(Math.imul(seed + 1, 0x9e3779b1))
  const at = <T>(choices: readonly [T, ...T[]], index: number): T => choices[index] ?? choices[0]
  return {
    between: (from, to) => from + (to - from) * next(),
    whole: (from, to) => from + Math.floor((to - from + 1) * next()),
    is: probability => next() < probability,
    pick: choices => at(choices, Math.floor(next() * choices.length)),
    turn: choices => at(choices, (seed >>> 0) % choices.length),
  }
}
