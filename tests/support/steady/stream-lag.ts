import { setTimeout as wait } from 'node:timers/promises'
import { Agent } from 'undici'
import { readEvents } from '@/tests/support/event-reader'
import type { Caller } from './caller'

const presses = 20
const betweenMs = 250
const arrivalLimitMs = 10_000

/**
 * Holds so many event streams open and presses: how long after each press every stream has heard of its run.
 * @returns ms, one for each press and stream that heard of it
 */
export async function streamLags(url: string, streams: number, { press, presses: pressed }: Caller): Promise<number[]> {
  const agent = new Agent({ connections: streams })
  const pressedAt = new Map<string, number>()
  const lags: number[] = []
  const readers = await Promise.all(
    Array.from({ length: streams }, () => {
      const heard = new Set<string>()
      return readEvents(`${url}/events?after=0`, agent, ({ runs }) => {
        for (const { prompt } of runs) {
          const at = pressedAt.get(prompt)
          if (at === undefined || heard.has(prompt)) continue
          heard.add(prompt)
          lags.push(performance.now() - at)
        }
      })
    }),
  )
  for (let made = 0; made < presses; made++) {
    pressedAt.set(`steady ${pressed.length}`, performance.now())
    await press()
    await wait(betweenMs)
  }
  const all = presses * streams
  for (const end = performance.now() + arrivalLimitMs; lags.length < all && performance.now() < end; ) await wait(20)
  for (const { leave } of readers) leave()
  await agent.close()
  if (lags.length < all) throw new Error(`${all - lags.length} of ${all} arrivals are missing`)
  return lags
}
