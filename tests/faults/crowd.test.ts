import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { complaints, neverAbove } from '@/tests/support/faults/checkers'
import { onStage, pressed, pressOf, rested } from '@/tests/support/faults/stage'
import { type Behaviour, sendJson } from '@/tests/support/provider/behaviour'
import { successes } from '@/tests/support/provider/successes'
import { waitFor } from '@/tests/support/wait-for'

describe.concurrent('many at once', () => {
  test('50 presses together with a budget for three: exactly three run', () =>
    onStage(async ({ dataDir, api, start }) => {
      const server = await start()
      const probe = await rested(server, await pressed(server, pressOf('what one costs')))
      const each = probe.estimate?.atMost ?? 0
      const cap = (probe.actual?.micros ?? 0) + 3 * each
      await server.ask('budget', cap)

      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, place) => server.ask('press', pressOf(`crowd ${place}`))),
      )
      const accepted = answers.flatMap(answer => (answer.ok ? [answer.value.id] : []))
      const refused = answers.flatMap(answer => (answer.ok ? [] : [answer.error.kind]))
      expect(accepted).toHaveLength(3)
      expect(new Set(refused)).toEqual(new Set(['over-budget']))
      for (const id of accepted) expect(await rested(server, id)).toMatchObject({ state: 'succeeded' })
      expect(api.posts).toHaveLength(4)
      expect(complaints(dataDir, api, [neverAbove(cap)])).toEqual([])
    }))

  test('a 429 in the middle of 20 runs is one pause for all: 20 results, 20 accepted POSTs', () =>
    onStage(async ({ dataDir, api, start }) => {
      const server = await start()
      await server.ask('budget', 100_000_000)
      api.play(...Array(6).fill(successes.base64), busyFor2Seconds)
      const presses = Array.from({ length: 20 }, (_, place) => pressOf(`one of twenty ${place}`))
      const ids = await Promise.all(presses.map(press => pressed(server, press)))
      for (const id of ids) expect(await rested(server, id)).toMatchObject({ state: 'succeeded' })
      expect(api.posts).toHaveLength(21)
      expect(api.posts.filter(post => post.isAccepted)).toHaveLength(20)
      expect(complaints(dataDir, api)).toEqual([])
    }))

  test('a key that is refused stops the queue; after a restart with a good one every run ends well', () =>
    onStage(async ({ dataDir, api, start }) => {
      api.playAlways(keyRepeated)
      const server = await start(undefined, { RUNS_AT_ONCE: '1' })
      const ids = await Promise.all([1, 2, 3].map(place => pressed(server, pressOf(`refused key ${place}`))))
      await waitFor(async () => expect(await server.ask('pause')).toMatchObject({ reason: 'unauthorised', waiting: 3 }))
      expect(api.posts).toHaveLength(1)
      await server.kill('SIGTERM')

      api.playAlways(successes.base64)
      const next = await start()
      for (const id of ids) expect(await rested(next, id)).toMatchObject({ state: 'succeeded' })
      expect(api.posts).toHaveLength(4)
      expect(complaints(dataDir, api)).toEqual([])
    }))

  test('totals that a crash left wrong are made anew from the ledger at the next start', () =>
    onStage(async ({ dataDir, api, start }) => {
      const killed = await start({ step: 'filed', blow: 'kill' })
      const press = pressOf('killed between reserve and settle')
      await killed.ask('press', press)
      await killed.exit
      const db = new Database(join(dataDir, 'proofsheet.db'))
      db.exec('update spend_day set reserved = 7, spent = 7; update run set reserved = 7')
      db.close()
      expect(complaints(dataDir, api)).not.toEqual([])

      const next = await start()
      expect(await rested(next, await pressed(next, press))).toMatchObject({ state: 'succeeded', reserved: 0 })
      expect(complaints(dataDir, api)).toEqual([])
    }))
})

/** A refusal that repeats the key, which must not get into the log or the folder by it. */
const keyRepeated: Behaviour = ({ request, response }) =>
  sendJson(response, 401, {
    error: {
      message: `Incorrect API key provided: ${request.headers.authorization?.slice('Bearer '.length)}.`,
      code: 'invalid_api_key',
    },
  })

const busyFor2Seconds: Behaviour = ({ response }) =>
  sendJson(response, 429, { error: { message: 'Slow down.', type: 'requests' } }, { 'retry-after': '2' })
