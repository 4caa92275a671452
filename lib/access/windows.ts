import 'server-only'

/** How much may happen in how long. */
export type Measure = { most: number; windowMs: number }

/** Where events are counted, per key, in windows that start with the first event. Times are ms. */
export type Windows = {
  /**
   * Counts one more, unless that would be too many: one step, so that of many at once no more than `most` get through.
   * @returns how long to wait; 0 when it was counted
   */
  admit(key: string, measure: Measure): Promise<number>
  /** How long to wait; 0 when there is room. Counts nothing. */
  waitMs(key: string, measure: Measure): Promise<number>
  /** Takes back one that was admitted. */
  giveBack(key: string): Promise<void>
}
