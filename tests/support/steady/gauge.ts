/** What a server says of itself: resident memory in bytes, the event loop's 99th percentile in ms. */
export type Reading = { atMs: number; memory: number; loopMs: number }

/** Reads the two figures out of what Prometheus would be given. */
export function readingOf(metrics: string, atMs: number): Reading {
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1] ?? Number.NaN)
  return {
    atMs,
    memory: value('process_resident_memory_bytes'),
    loopMs: value('nodejs_eventloop_lag_p99_seconds') * 1000,
  }
}

const hourMs = 3_600_000

/** The slope of memory by least squares, in bytes an hour. The first third of the time is warming up and left out. */
export function memorySlope(readings: readonly Reading[]): number {
  const settled = readings.slice(Math.ceil(readings.length / 3))
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [at, memory] = [mean(settled.map(({ atMs }) => atMs)), mean(settled.map(reading => reading.memory))]
  const covariance = mean(settled.map(reading => (reading.atMs - at) * (reading.memory - memory)))
  return (covariance / mean(settled.map(({ atMs }) => (atMs - at) ** 2))) * hourMs
}
