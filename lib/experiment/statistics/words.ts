import type { Interval } from './interval'

/** "68 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** "55–81 %". */
export const percentRange = ([low, high]: Interval): string => `${Math.round(low * 100)}–${percent(high)}`

/** "1 row", "1,200 rows"; "1 person", "12 people". */
export function counted(count: number, thing: 'row' | 'pair' | 'person' | 'vote'): string {
  const plural = thing === 'person' ? 'people' : `${thing}s`
  return `${count.toLocaleString('en-US')} ${count === 1 ? thing : plural}`
}

/** "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
