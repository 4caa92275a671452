/** What people are like in a simulated experiment. Effects are in logits of preferring the second arm. */
export type World = {
  rows: number
  pairsPerRow: number
  voters: number
  /** How far the arms are apart for everyone: 0 for no difference. */
  lean: number
  /** Standard deviations: how far a row, a pair within its row and a voter differ from everyone. */
  rowSd: number
  pairSd: number
  voterSd: number
}

/** The share of ties, whoever is better, and of votes that are missing. */
export const ties = 0.12
export const missing = 0.08

/** One pair per row: rows and voters differ as far as they did in the tests that these figures were taken from. */
export const worldOf = (rows: number, voters: number, lean = 0): World => ({
  rows,
  pairsPerRow: 1,
  voters,
  lean,
  rowSd: 0.8,
  pairSd: 0,
  voterSd: 0.6,
})

/** Two pairs per row, which are more alike than two rows. */
export const twoPairsWorld = (rows: number, voters: number): World => ({
  ...worldOf(rows, voters),
  pairsPerRow: 2,
  rowSd: 0.7,
  pairSd: 0.4,
})

export const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit))

/**
 * The lean at which the second arm is preferred in a share of all decided votes, over all rows and voters. Differences among
 * them dilute a lean: in these worlds logit(0.75) = 1.1 gives a share of 0.72 only. Bisection over the mean of
 * logistic(lean + N(0, sd)), by the trapezoidal rule.
 * @param preference from 0.5 to 0.99
 */
export function leanFor(preference: number, { rowSd, pairSd, voterSd }: World): number {
  const sd = Math.hypot(rowSd, pairSd, voterSd)
  let [low, high] = [0, 10]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (meanPreference(middle, sd) < preference) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function meanPreference(lean: number, sd: number): number {
  let [sum, weights] = [0, 0]
  for (let step = -60; step <= 60; step++) {
    const deviation = step / 10
    const weight = Math.exp((-deviation * deviation) / 2)
    sum += weight * logistic(lean + sd * deviation)
    weights += weight
  }
  return sum / weights
}
