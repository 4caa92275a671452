import type { Behaviour } from './behaviour'
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
