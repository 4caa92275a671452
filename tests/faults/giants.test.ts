import { beforeEach, describe, expect, test } from 'vitest'
import { complaints } from '@/tests/support/faults/checkers'
import type { Child } from '@/tests/support/faults/child'
import { megabyte, peakMemory } from '@/tests/support/faults/memory'
import { onStage, pressed, pressOf, rested } from '@/tests/support/faults/stage'
import { bodyOf, huge } from '@/tests/support/provider/giants'

beforeEach(({ skip }) =>
  skip(peakMemory(process) === null, 'the most memory a process has held is read from /proc, which is not here'),
)

const peakOf = (server: Child): number => {
  const peak = peakMemory(server)
  if (peak === null) throw new Error('the server is no longer there')
  return peak
}

describe('the memory of the server', () => {
  test(
    'stays below 400 MB more while eight answers of four pictures of 25 MB come at once',
    () =>
      onStage(async ({ dataDir, api, start }) => {
        api.playAlways(huge(25))
        const server = await start(undefined, { RUNS_AT_ONCE: '8' })
        await server.ask('budget', 1_000_000_000)
        const before = peakOf(server)
        const ids = await Promise.all(
          Array.from({ length: 8 }, (_, place) => pressed(server, pressOf(`giant ${place}`, 4))),
        )
        for (const id of ids) expect(await rested(server, id, 100_000)).toMatchObject({ state: 'succeeded' })
        const growth = peakOf(server) - before
        expect(growth).toBeLessThan(400 * megabyte)
        expect(complaints(dataDir, api)).toEqual([])
      }),
    120_000,
  )

  test(
    'does not grow with an answer of 500 MB, which is cut and kept for a person',
    () =>
      onStage(async ({ dataDir, api, start }) => {
        api.playAlways(bodyOf(500))
        const server = await start()
        const before = peakOf(server)
        const run = await rested(server, await pressed(server, pressOf('an answer without an end')), 100_000)
        expect(run).toMatchObject({
          state: 'needs-attention',
          charge: 'perhaps',
          failure: { title: 'The provider answered without a picture that can be used. It may have been charged.' },
        })
        const growth = peakOf(server) - before
        expect(growth).toBeLessThan(128 * megabyte)
        expect(complaints(dataDir, api)).toEqual([])
      }),
    120_000,
  )
})
