import { quantile } from '@/tests/bench/figures'
import { megabyte } from '@/tests/support/faults/memory'
import { memorySlope, type Reading } from './gauge'
import { type Kind, requestsPerSecond, streams } from './mix'

/** Times and lags in ms; `posts` are the requests that the provider got. */
type Measured = { times: Record<Kind, number[]>; readings: Reading[]; lags: number[]; posts: number }

const ms = (values: number[]): string =>
  `${quantile(values, 0.5).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms`
const megabytes = (bytes = 0): string => `${Math.round(bytes / megabyte)} MB`

/** The rows of the table. */
export function figuresOf({ times, readings, lags, posts }: Measured): [string, string][] {
  const asked = Object.values(times).reduce((sum, { length }) => sum + length, 0)
  const loop = readings.map(({ loopMs }) => loopMs)
  const [warm, last] = [readings[Math.ceil(readings.length / 3)], readings.at(-1)]
  return [
    ['requests', `${asked.toLocaleString('en-US')}, ${requestsPerSecond} per second`],
    ['presses', `${times.press.length}, and ${lags.length / streams} beside the streams`],
    ['requests that the provider got', `${posts}`],
    ['a page or a list', ms(times.read)],
    ['a picture', ms(times.picture)],
    ['a press', ms(times.press)],
    [
      'event loop, p99',
      `${quantile(loop, 0.5).toFixed(0)} ms at the median of ${loop.length} readings, ${Math.max(...loop).toFixed(0)} ms at the worst`,
    ],
    [
      'memory',
      `${megabytes(warm?.memory)} after a third, ${megabytes(last?.memory)} at the end: ${(memorySlope(readings) / megabyte).toFixed(1)} MB an hour`,
    ],
    [`${streams} streams, from a press to each of them`, ms(lags)],
  ]
}
