import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isUnresolved, type RunState } from '@/lib/run/schema'
import { type Step, steps } from '@/lib/store/step'
import { complaints } from '@/tests/support/faults/checkers'
import { onStage, pressed, pressOf, rested } from '@/tests/support/faults/stage'
import { huge } from '@/tests/support/provider/giants'
import { held, interruptions } from '@/tests/support/provider/interruptions'
import { waitFor } from '@/tests/support/wait-for'

/** What is left of a press whose server was killed at a step, after another server took over and the press was sent again. */
type Remains = { state: RunState; posts: number; images: number }

const asked = 2
const whole = { state: 'succeeded', posts: 1, images: asked } as const
const lost = (posts: number): Remains => ({ state: 'unknown', posts, images: 0 })

/** `from`: at which time the step is reached; the first unless told. `isKept`: what came of the answer stays on the disk. */
const cuts: { step: Step; from?: number; isKept?: true; remains: Remains }[] = [
  { step: 'reserving', remains: whole },
  { step: 'reserved', remains: whole },
  { step: 'claimed', remains: whole },
  { step: 'spool-opened', remains: whole },
  { step: 'sending', remains: lost(0) },
  { step: 'sent', remains: lost(0) },
  { step: 'answer-began', remains: lost(1) },
  { step: 'answer-part', from: 1, remains: lost(1) },
  { step: 'answer-part', from: 3, isKept: true, remains: lost(1) },
  { step: 'spool-written', remains: whole },
  { step: 'spool-synced', remains: whole },
  { step: 'spool-renamed', remains: whole },
  { step: 'received', remains: whole },
  { step: 'original-opened', remains: whole },
  { step: 'original-written', remains: whole },
  { step: 'original-synced', remains: whole },
  { step: 'original-renamed', remains: whole },
  { step: 'original-renamed', from: 2, remains: whole },
  { step: 'filed', remains: whole },
  { step: 'settled', remains: whole },
  { step: 'spool-removed', remains: whole },
]

test('every named step of a run is one at which the server is killed', () => {
  expect([...new Set(cuts.map(({ step }) => step))]).toEqual([...steps])
})

describe.concurrent('killed at', () => {
  test.each(cuts.map(cut => [`${cut.step}${cut.from ? `, time ${cut.from}` : ''}`, cut] as const))(
    '%s, then started again and pressed again',
    (name, { step, from = 1, isKept = false, remains }) =>
      onStage(async ({ dataDir, api, start }) => {
        api.playAlways(huge(0.25))
        const press = pressOf(name, asked)
        const killed = await start({ step, blow: 'kill', from })
        await killed.ask('press', press).catch(() => null)
        expect(await killed.exit).toBe('SIGKILL')

        const next = await start()
        const id = await pressed(next, press)
        const run = await rested(next, id)
        expect({ state: run.state, posts: api.posts.length, images: run.images.length }).toEqual(remains)
        expect(isUnresolved(run)).toBe(remains.state === 'unknown')
        expect(await pressed(next, press)).toBe(id)
        expect(complaints(dataDir, api)).toEqual([])
        // An answer is cleared away a moment after its run has ended.
        await waitFor(() => expect(leftovers(dataDir)).toBe(isKept))
      }),
  )

  test('the second picture of an answer: the first is kept', () =>
    onStage(async ({ dataDir, api, start }) => {
      api.play(interruptions.stalledAfterFirst)
      const killed = await start()
      const press = pressOf('one of two', asked)
      await killed.ask('press', press)
      await waitFor(() => expect(spooledBytes(dataDir)).toBeGreaterThan(10_000))
      await killed.kill()

      const next = await start()
      const run = await rested(next, await pressed(next, press))
      expect(run).toMatchObject({ state: 'unknown', charge: 'perhaps', images: [{ position: 0 }] })
      expect(api.posts).toHaveLength(1)
      expect(complaints(dataDir, api)).toEqual([])
      expect(leftovers(dataDir)).toBe(true)
    }))

  test('while the provider works: perhaps charged, held back, and never sent again', () =>
    onStage(async ({ dataDir, api, start }) => {
      const answer = held()
      api.play(answer.behaviour)
      const killed = await start()
      const press = pressOf('while the provider works')
      await killed.ask('press', press)
      await answer.arrived
      await killed.kill()
      answer.release()

      const next = await start()
      const run = await rested(next, await pressed(next, press))
      expect(run).toMatchObject({
        state: 'unknown',
        charge: 'perhaps',
        reserved: run.estimate?.atMost,
        failure: { title: 'The connection broke before the answer was complete. It may have been charged.' },
      })
      expect(api.posts).toHaveLength(1)
      expect(api.ledger).toHaveLength(1)
      expect(complaints(dataDir, api)).toEqual([])
    }))
})

const spooledBytes = (dataDir: string): number => {
  const spool = join(dataDir, 'spool')
  return Math.max(0, ...readdirSync(spool).map(name => statSync(join(spool, name)).size))
}

/** Whether anything is left where answers wait for their pictures to be filed. */
const leftovers = (dataDir: string): boolean => readdirSync(join(dataDir, 'spool')).length > 0
