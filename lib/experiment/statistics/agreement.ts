import type { Cells } from './cells'

/**
 * Krippendorff's α with interval distance: 1 − D_o/D_e, the squared differences between voters within units against those
 * between any two scores. 1: all agree; 0: no more than by chance; below: they contradict each other. Units with a single
 * score cannot disagree and are left out.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section D.
 * @returns null where no two scores differ, or none can be compared
 */
export function krippendorffAlpha({ units, unit, score }: Cells): number | null {
  const counts = new Float64Array(units)
  const sums = new Float64Array(units)
  const squares = new Float64Array(units)
  for (let at = 0; at < score.length; at++) {
    const u = unit[at] ?? 0
    const value = score[at] ?? 0
    counts[u] = (counts[u] ?? 0) + 1
    sums[u] = (sums[u] ?? 0) + value
    squares[u] = (squares[u] ?? 0) + value * value
  }
  let [n, sum, square, within] = [0, 0, 0, 0]
  for (let u = 0; u < units; u++) {
    const [count = 0, total = 0, squared = 0] = [counts[u], sums[u], squares[u]]
    if (count < 2) continue
    n += count
    sum += total
    square += squared
    within += squaredDifferences(count, total, squared) / (count - 1)
  }
  const expected = squaredDifferences(n, sum, square) / (n - 1)
  return expected > 1e-12 ? 1 - within / expected : null
}

/** Σ_i Σ_j (x_i − x_j)² = 2(n Σx² − (Σx)²), without visiting the pairs. */
const squaredDifferences = (count: number, sum: number, squares: number): number => 2 * (count * squares - sum * sum)
