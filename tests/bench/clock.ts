/** Milliseconds since the epoch with their fractions, the same in every process of the machine. */
export const clock = (): number => performance.timeOrigin + performance.now()
