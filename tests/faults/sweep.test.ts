import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { isUnderWay, type RunView } from '@/lib/run/schema'
import type { Step } from '@/lib/store/step'
import type { SweepView } from '@/lib/sweep/view'
import { complaints } from '@/tests/support/faults/checkers'
import type { Child } from '@/tests/support/faults/child'
import { factsOf } from '@/tests/support/faults/facts'
import { onStage } from '@/tests/support/faults/stage'
import { until } from '@/tests/support/faults/until'
import { interruptions } from '@/tests/support/provider/interruptions'
import { refusals } from '@/tests/support/provider/refusals'
import { successes } from '@/tests/support/provider/successes'

const atOnce = 4
const manyDollars = 1_000_000_000

const numbered = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${word} ${place + 1}`)

/** 3 styles × 4 subjects, or as many as a test needs. */
const pressOf = (styles = 3, subjects = 4) => ({
  key: randomUUID(),
  styles: numbered('style', styles),
  subjects: numbered('subject', subjects),
})

async function begun(server: Child, press: ReturnType<typeof pressOf>): Promise<string> {
  const answer = await server.ask('sweep', press)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.id
}

/** The sweep, once nothing happens to any of its runs by itself any more. */
const rested = (server: Child, id: string, limitMs = 40_000): Promise<SweepView> =>
  until(
    async () => {
      const sweep = await server.ask('sweepShown', id)
      return sweep?.runs.every(run => !isUnderWay(run.state)) ? sweep : null
    },
    limitMs,
    `sweep ${id} to rest`,
  )

const prompts = (posts: readonly { body: { prompt?: unknown } }[]): string[] =>
  posts.map(({ body }) => String(body.prompt))
const statesOf = (runs: readonly RunView[]) => new Set(runs.map(({ state }) => state))

/** At which time the step is reached by any of the twelve runs. */
const cuts: { step: Step; from: number }[] = [
  { step: 'claimed', from: 6 },
  { step: 'spool-opened', from: 3 },
  { step: 'sending', from: 5 },
  { step: 'sent', from: 7 },
  { step: 'answer-began', from: 4 },
  { step: 'spool-renamed', from: 6 },
  { step: 'received', from: 5 },
  { step: 'original-renamed', from: 8 },
  { step: 'settled', from: 11 },
]

describe.concurrent('a sweep of twelve', () => {
  test.each([['reserving'], ['reserved']] as const)(
    'killed while %s is there whole when it is pressed again, each cell sent once',
    step =>
      onStage(async ({ dataDir, api, start }) => {
        const killed = await start({ step, blow: 'kill' })
        const press = pressOf()
        await killed.ask('sweep', press).catch(() => null)
        expect(await killed.exit).toBe('SIGKILL')
        const next = await start()
        const id = await begun(next, press)
        expect(await begun(next, press)).toBe(id)
        expect(statesOf((await rested(next, id)).runs)).toEqual(new Set(['succeeded']))
        expect(prompts(api.posts)).toHaveLength(12)
        expect(new Set(prompts(api.posts)).size).toBe(12)
        expect(complaints(dataDir, api)).toEqual([])
      }),
  )

  test.each(cuts.map(cut => [`${cut.step}, time ${cut.from}`, cut] as const))(
    'killed at %s: no POST is lost, none is sent twice',
    (_, { step, from }) =>
      onStage(async ({ dataDir, api, start }) => {
        const killed = await start({ step, blow: 'kill', from }, { RUNS_AT_ONCE: String(atOnce) })
        const press = pressOf()
        await killed.ask('sweep', press).catch(() => null)
        expect(await killed.exit).toBe('SIGKILL')

        const next = await start(undefined, { RUNS_AT_ONCE: String(atOnce) })
        const id = await begun(next, press)
        const { runs } = await rested(next, id)
        expect(runs).toHaveLength(12)
        const unknown = runs.filter(run => run.state === 'unknown')
        expect(unknown.length).toBeLessThanOrEqual(atOnce)
        expect(statesOf(runs.filter(run => run.state !== 'unknown'))).toEqual(new Set(['succeeded']))
        const sent = prompts(api.posts)
        expect(new Set(sent).size).toBe(sent.length)
        for (const run of runs) if (run.state === 'succeeded') expect(sent).toContain(run.prompt)
        expect(complaints(dataDir, api)).toEqual([])
      }),
  )

  test(
    'killed at any moment of its transaction: all of its sixty cells are there, or nothing is',
    () =>
      onStage(async ({ dataDir, api, start }) => {
        const press = pressOf(6, 10)
        // What one life sends is never answered, so that no run of it ends.
        api.playAlways(interruptions.never)
        const found = new Set<number>()
        for (const delayMs of [0, 5, 10, 20, 40, 80]) {
          const server = await start(undefined, { RUNS_AT_ONCE: '1' })
          await server.ask('budget', manyDollars)
          void server.ask('sweep', press).catch(() => null)
          await wait(delayMs)
          await server.kill()
          found.add(factsOf(dataDir, api).runs.length)
          expect(complaints(dataDir, api)).toEqual([])
        }
        expect([0, 60]).toEqual(expect.arrayContaining([...found]))
        api.playAlways(successes.base64)
        const last = await start()
        await last.ask('budget', manyDollars)
        const { runs } = await rested(last, await begun(last, press))
        expect(runs).toHaveLength(60)
        expect(new Set(prompts(api.posts)).size).toBe(api.posts.length)
        expect(complaints(dataDir, api)).toEqual([])
      }),
    90_000,
  )

  test('killed after a cell was run again, before the answer: the same press is the same run', () =>
    onStage(async ({ dataDir, api, start }) => {
      api.play(refusals.moderationInput)
      const server = await start()
      const press = pressOf()
      const id = await begun(server, press)
      const sweep = await rested(server, id)
      const [failed] = sweep.runs.filter(run => run.state === 'failed')
      const position = sweep.cells.find(cell => cell.runId === failed?.id)?.position ?? -1
      const again = {
        sweepId: id,
        cells: [{ position, runId: failed?.id ?? '' }],
        key: randomUUID(),
        isConfirmed: false,
      }
      await server.ask('ambush', { step: 'reserved', blow: 'kill' })
      await server.ask('rerun', again).catch(() => null)
      expect(await server.exit).toBe('SIGKILL')

      const next = await start()
      expect(await next.ask('rerun', again)).toMatchObject({ ok: true })
      expect(statesOf((await rested(next, id)).runs)).toEqual(new Set(['succeeded']))
      expect(api.posts).toHaveLength(13)
      // The two runs of that cell share a prompt, which the rules tell runs by: they are not asked here.
      expect(factsOf(dataDir, api).runs).toHaveLength(13)
      expect(api.ledger).toHaveLength(12)
    }))
})
