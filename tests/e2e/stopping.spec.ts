import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { complaints } from '@/tests/support/faults/checkers'
import { factsOf } from '@/tests/support/faults/facts'
import { type Production, startProduction } from '@/tests/support/faults/production'
import { onStage, type Stage } from '@/tests/support/faults/stage'
import { held } from '@/tests/support/provider/interruptions'
import { fillIn, generate, openPlayground } from './playground'

/** Plays on the production server; whatever the test leaves running is killed. */
const onServer = (env: Record<string, string>, play: (stage: Stage, server: Production) => Promise<void>) =>
  onStage(async stage => {
    const server = await startProduction({ ...placeOf(stage), env })
    await play(stage, server).finally(() => server.end('SIGKILL'))
  })

const placeOf = ({ dataDir, api }: Stage) => ({ dataDir, baseUrl: api.baseUrl })

/** Presses Generate once and waits until the provider has the request. */
async function pressAndHold(page: Page, { api }: Stage, { url }: Production, subject: string) {
  const answer = held()
  api.play(answer.behaviour)
  await openPlayground(page, url)
  await fillIn(page, { subject, n: 1 })
  await generate(page).click()
  await answer.arrived
  return answer
}

/** What the next server makes of what the last one left. */
async function afterNextStart(stage: Stage): Promise<string[]> {
  const next = await startProduction(placeOf(stage))
  await next.end('SIGTERM')
  expect(complaints(stage.dataDir, stage.api)).toEqual([])
  return factsOf(stage.dataDir, stage.api).runs.map(run => run.state)
}

test('an idle server stops within a second', () =>
  onServer({}, async (_, server) => {
    const { how, ms } = await server.end('SIGTERM')
    expect(how).toBe(0)
    expect(ms).toBeLessThan(1000)
  }))

test('an open event stream is told to come back, and the server stops within two seconds', () =>
  onServer({}, async (_, server) => {
    const stream = await fetch(`${server.url}/events?after=0`)
    const said = stream.text()
    const { how, ms } = await server.end('SIGTERM')
    expect(how).toBe(0)
    expect(ms).toBeLessThan(2000)
    expect(await said).toContain('event: bye')
  }))

test('a request that is under way is waited for and its picture kept, with a page open', ({ page }) =>
  onServer({ DRAIN_SECONDS: '30' }, async (stage, server) => {
    const answer = await pressAndHold(page, stage, server, 'an answer that is waited for')
    server.signal('SIGTERM')
    await expect.poll(() => isTakingConnections(server)).toBe(false)
    answer.release()
    expect(await server.exit).toBe(0)
    const { runs, images } = factsOf(stage.dataDir, stage.api)
    expect(runs).toMatchObject([{ state: 'succeeded', reserved: 0 }])
    expect(images).toHaveLength(1)
    expect(stage.api.posts).toHaveLength(1)
    expect(complaints(stage.dataDir, stage.api)).toEqual([])
  }))

test('a request that takes too long is not waited for: it is unknown, and not sent again', ({ page }) =>
  onServer({ DRAIN_SECONDS: '1' }, async (stage, server) => {
    const answer = await pressAndHold(page, stage, server, 'an answer that takes too long')
    const { how, ms } = await server.end('SIGTERM')
    expect(how).toBe(0)
    expect(ms).toBeLessThan(4000)
    answer.release()
    expect(await afterNextStart(stage)).toEqual(['unknown'])
    expect(stage.api.posts).toHaveLength(1)
  }))

test('a second signal ends the server at once; the run is unknown, and not sent again', ({ page }) =>
  onServer({ DRAIN_SECONDS: '30' }, async (stage, server) => {
    const answer = await pressAndHold(page, stage, server, 'two signals')
    server.signal('SIGTERM')
    await expect.poll(() => isTakingConnections(server)).toBe(false)
    const { how, ms } = await server.end('SIGTERM')
    expect(how).toBe(1)
    expect(ms).toBeLessThan(1000)
    answer.release()
    expect(await afterNextStart(stage)).toEqual(['unknown'])
    expect(stage.api.posts).toHaveLength(1)
  }))

/** Whether the server still takes connections; one that stops does not. Those it has, it goes on answering. */
async function isTakingConnections({ url }: Production): Promise<boolean> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
