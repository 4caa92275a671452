import { expect, test } from 'vitest'
import { onStage, pressed, pressOf, rested } from '@/tests/support/faults/stage'
import { refusals } from '@/tests/support/provider/refusals'

test('a run is followed through the log by its ids, and nothing of what it asked for is in it', () =>
  onStage(async ({ api, start }) => {
    const server = await start()
    const well = await pressed(server, pressOf('a private lighthouse'))
    await rested(server, well)
    api.play(refusals.moderation403)
    const refused = await pressed(server, pressOf('a private lagoon'))
    await rested(server, refused)
    await server.kill('SIGTERM')

    const text = server.output()
    const lines = text
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line))
    const storyOf = (run: string) =>
      lines
        .filter(line => line.run === run)
        .map(({ msg, attempt, state, charge }) => [msg, typeof attempt, state, charge])
    expect(storyOf(well)).toEqual([
      ['a request leaves', 'string', undefined, undefined],
      ['a run ended', 'string', 'succeeded', 'charged'],
    ])
    expect(storyOf(refused)).toEqual([
      ['a request leaves', 'string', undefined, undefined],
      ['attempt failed', 'string', undefined, undefined],
      ['a run ended', 'string', 'failed', 'perhaps'],
    ])
    expect(text).not.toContain('private')
  }))
