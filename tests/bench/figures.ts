/** One line of the table: what was measured, the result with its unit, how to read it. */
export type Figure = { what: string; value: string; how: string }

/** The nearest-rank quantile: the smallest value that at least the share `q` of all values do not exceed. */
export function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}

/** Median and 95th percentile of times in ms. */
export const times = (values: number[]): string =>
  `${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms`

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

export const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`

export const table = (figures: Figure[]): string =>
  [
    '| figure | value | how it was measured |',
    '|---|---|---|',
    ...figures.map(({ what, value, how }) => `| ${what} | ${value} | ${how} |`),
  ].join('\n')
