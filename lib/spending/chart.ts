import type { Balance } from './schema'

/** Heights are parts of a frame, from 0 to 1; money is micro-dollars. */
export type Chart = {
  /** What a whole frame stands for. */
  top: number
  bars: { spent: number; reserved: number }[]
  /** How high the budget's line lies; null without a budget, or with one far above everything. */
  limitAt: number | null
}

/** The least a whole frame stands for: 10 cents. */
const leastTop = 100_000

const roundTops = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** Room above the budget's line, so that it lies on the frames and not on their edge. */
const headroom = 1.1

/** A budget this many times the highest bar would flatten all bars to nothing. */
const farAbove = 3

/** What is there can be seen: a bar is never lower than this. */
const leastHeight = 0.015

/** Bars on one scale, with the budget's line where it belongs to the picture. */
export function chartOf(balances: Balance[], limit: number | null): Chart {
  const highest = Math.max(0, ...balances.map(({ spent, reserved }) => spent + reserved))
  const line = limit !== null && limit > 0 && limit <= highest * farAbove ? limit : null
  const top = roundTop(Math.max(highest, (line ?? 0) * headroom))
  const height = (micros: number) => (micros > 0 ? Math.max(micros / top, leastHeight) : 0)
  return {
    top,
    bars: balances.map(({ spent, reserved }) => ({ spent: height(spent), reserved: height(reserved) })),
    limitAt: line === null ? null : line / top,
  }
}

function roundTop(micros: number): number {
  const least = Math.max(micros, leastTop)
  const power = 10 ** Math.floor(Math.log10(least))
  return (roundTops.find(round => round * power >= least) ?? 10) * power
}
