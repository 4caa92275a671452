import { setTimeout as wait } from 'node:timers/promises'
import type { Behaviour } from './behaviour'
import { noise, picturesFor } from './pictures'
import { successes } from './successes'

/** Answers that do not arrive whole. All of them are charged: the provider did its work. */
export const interruptions = {
  never: ({ charge }) => void charge(1),
  resetAfterUpload: ({ charge, response }) => {
    charge(1)
    response.socket?.resetAndDestroy()
  },
  resetMidBody: ({ charge, response }) => {
    charge(1)
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
    response.write('{"created":1,"data":[{"b64_json":"iVBORw0KG', () => response.socket?.resetAndDestroy())
  },
  stalled: ({ charge, response }) => {
    charge(1)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"created":1,"data":[')
  },
  // 110 seconds on a clock that runs 60 times faster.
  slow: async call => {
    await wait(110_000 / 60)
    await successes.base64(call)
  },
  trickle: ({ charge, response }) => {
    charge(1)
    response.writeHead(200, { 'content-type': 'application/json' })
    const drip = setInterval(() => response.write(' '), 20)
    response.once('close', () => clearInterval(drip))
  },
  stalledAfterFirst: async ({ body, charge, response }) => {
    const made = await Promise.all(Array.from({ length: body.n ?? 1 }, () => noise(20_000)))
    charge(made.length, made.slice(0, 1))
    const [first = '', second = ''] = made.map(bytes => JSON.stringify({ b64_json: bytes.toString('base64') }))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write(`{"created":1,"data":[${first},${second.slice(0, second.length / 2)}`)
  },
  cutAfterFirst: async ({ body, charge, response }) => {
    const made = await picturesFor(body)
    charge(made.length, made.slice(0, 1))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write(
      `{"created":1,"data":[${JSON.stringify({ b64_json: made[0]?.toString('base64') })},{"b64_json":"iVBO`,
    )
    // What has not been read yet when a connection ends is lost with it.
    await wait(200)
    response.socket?.resetAndDestroy()
  },
} satisfies Record<string, Behaviour>

/** An answer that waits for the test: `arrived` resolves when the request is there, `release` lets it be answered. */
export function held(behaviour: Behaviour = successes.base64) {
  const arrival = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const waiting: Behaviour = async call => {
    arrival.resolve()
    await gate.promise
    await behaviour(call)
  }
  return { behaviour: waiting, arrived: arrival.promise, release: gate.resolve }
}
