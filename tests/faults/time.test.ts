import { describe, expect, test } from 'vitest'
import { leaseMs } from '@/lib/run/queue'
import { complaints } from '@/tests/support/faults/checkers'
import { onStage, pressed, pressOf, rested } from '@/tests/support/faults/stage'
import { held } from '@/tests/support/provider/interruptions'
import { waitFor } from '@/tests/support/wait-for'

const hour = 3_600_000

describe.concurrent('while the provider works', () => {
  test.each([
    ['the clock jumps an hour ahead', hour],
    ['the clock jumps an hour back', -hour],
    ['the lease would have run out', leaseMs + 1],
  ])('%s: the answer is filed, and nothing is sent again', (name, jump) =>
    onStage(async ({ dataDir, api, start }) => {
      const answer = held()
      api.play(answer.behaviour)
      const server = await start()
      const id = await pressed(server, pressOf(name))
      await answer.arrived
      await server.ask('jump', jump)
      const later = await rested(server, await pressed(server, pressOf(`${name}, and the next press`)))
      expect(later.state).toBe('succeeded')
      expect(await server.ask('run', id)).toMatchObject({ state: 'sending' })
      answer.release()
      expect(await rested(server, id)).toMatchObject({ state: 'succeeded' })
      expect(api.posts).toHaveLength(2)
      expect(complaints(dataDir, api)).toEqual([])
    }),
  )

  test('the whole server is stopped and goes on after its lease: the answer is filed under its attempt', () =>
    onStage(async ({ dataDir, api, start }) => {
      const answer = held()
      api.play(answer.behaviour)
      const server = await start()
      const id = await pressed(server, pressOf('a server that slept'))
      await answer.arrived
      process.kill(server.pid, 'SIGSTOP')
      // Both wait for the server: two leases have passed and the answer has come before it does anything again.
      let isAwake = false
      const jumped = server.ask('jump', 2 * leaseMs).then(() => {
        isAwake = true
      })
      answer.release()
      await waitFor(() => expect(api.ledger).toHaveLength(1))
      expect(isAwake).toBe(false)
      process.kill(server.pid, 'SIGCONT')
      await jumped
      expect(await rested(server, id)).toMatchObject({ state: 'succeeded' })
      expect(api.posts).toHaveLength(1)
      expect(complaints(dataDir, api)).toEqual([])
    }))

  test('another server has given the run up: the late answer is filed all the same, once', () =>
    onStage(async ({ dataDir, api, start }) => {
      const answer = held()
      api.play(answer.behaviour)
      const server = await start()
      const id = await pressed(server, pressOf('given up too early'))
      await answer.arrived
      await server.ask('giveUp')
      expect(await server.ask('run', id)).toMatchObject({ state: 'unknown', charge: 'perhaps' })
      answer.release()
      await waitFor(async () => expect(await server.ask('run', id)).toMatchObject({ state: 'succeeded' }))
      expect(await server.ask('run', id)).toMatchObject({ charge: 'charged', reserved: 0 })
      expect(api.posts).toHaveLength(1)
      expect(complaints(dataDir, api)).toEqual([])
    }))

  test('a person cancels: the run may be charged, is held back, and is not sent again', () =>
    onStage(async ({ dataDir, api, start }) => {
      const answer = held()
      api.play(answer.behaviour)
      const server = await start(undefined, { RUNS_AT_ONCE: '1' })
      const id = await pressed(server, pressOf('cancelled under way'))
      await answer.arrived
      const waiting = await pressed(server, pressOf('cancelled while it waits'))
      expect(await server.ask('cancel', waiting)).toMatchObject({ ok: true, value: 'cancelled' })
      expect(await server.ask('run', waiting)).toMatchObject({ state: 'cancelled', charge: 'none', reserved: 0 })
      expect(await server.ask('cancel', id)).toMatchObject({ ok: true, value: 'stopping' })
      const run = await rested(server, id)
      expect(run).toMatchObject({ state: 'unknown', charge: 'perhaps', reserved: run.estimate?.atMost })
      answer.release()
      expect(await server.ask('cancel', id)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
      expect(api.posts).toHaveLength(1)
      expect(complaints(dataDir, api)).toEqual([])
    }))
})
