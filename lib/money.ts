/** Money is counted in whole micro-dollars, so that sums are exact. */
export const microsPerDollar = 1_000_000
