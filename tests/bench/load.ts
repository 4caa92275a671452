/**
 * Calls `send` `count` times, `atOnce` at a time.
 * @returns the ms of each call, and calls per second of the whole
 */
export async function load(count: number, atOnce: number, send: () => Promise<void>) {
  const times: number[] = []
  let started = 0
  const sender = async () => {
    while (started < count) {
      started++
      const start = performance.now()
      await send()
      times.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: atOnce }, sender))
  return { times, perSecond: count / ((performance.now() - start) / 1000) }
}
