import { Agent, request } from 'undici'
import type { RunChanges } from '@/lib/run/schema'
import type { AppServer } from '@/tests/support/app-server'
import { type Figure, times } from './figures'
import { load } from './load'
import { recordedPress } from './recorded-press'
import { until, withApp, withBrowser } from './stage'

const runs = 50
const atOnce = 16

export const answerTimes = (): Promise<Figure[]> =>
  withApp({ SAMPLE_DELAY_MS: '0' }, async app => {
    const agent = new Agent({ connections: atOnce })
    const imageId = await storeRuns(app, agent)
    const get =
      (path: string, status = 200, headers = {}) =>
      async () => {
        const answer = await request(`${app.url}${path}`, { dispatcher: agent, headers })
        await answer.body.dump({ limit: Number.POSITIVE_INFINITY })
        if (answer.statusCode !== status) throw new Error(`${path} answered ${answer.statusCode}`)
      }

    const rendition = `/images/${imageId}/w320`
    const { headers } = await request(`${app.url}${rendition}`, { method: 'HEAD', dispatcher: agent })
    const page = await measured(get('/'), 200, 1)
    const pages = await measured(get('/'), 400, atOnce)
    const pictures = await measured(get(rendition), 3000, atOnce)
    const unchanged = await measured(get(rendition, 304, { 'if-none-match': headers.etag }), 3000, atOnce)
    await agent.close()

    const together = `${atOnce} at once, the sender on the same cores`
    return [
      { what: `\`/\` with ${runs} runs stored`, value: times(page.times), how: '200 requests one after the other' },
      { what: '… many at once', value: perSecond(pages), how: `400 requests, ${together}` },
      { what: 'A rendition (320 px WebP)', value: perSecond(pictures), how: `3,000 requests, ${together}` },
      { what: '… not modified (304)', value: perSecond(unchanged), how: `3,000 requests, ${together}` },
    ] satisfies Figure[]
  })

const perSecond = (result: Awaited<ReturnType<typeof load>>): string =>
  `${Math.round(result.perSecond)} per second, ${times(result.times)}`

async function measured(send: () => Promise<void>, count: number, together: number) {
  await load(count / 10, together, send)
  return load(count, together, send)
}

/** Fills the store through the front door. @returns the id of one of the images */
async function storeRuns(app: AppServer, agent: Agent): Promise<string> {
  await withBrowser(async browser => {
    const page = await browser.newPage()
    await page.goto(app.url)
    const press = await recordedPress(page, agent)
    await page.close()
    await load(runs - 1, 1, () => press({ n: '1', size: '256x256' }))
  })
  let stored: RunChanges['runs'] = []
  await until('the runs', async () => {
    const answer = await request(`${app.url}/runs?after=0`, { dispatcher: agent })
    stored = ((await answer.body.json()) as RunChanges).runs
    return stored.length === runs && stored.every(run => run.state === 'succeeded')
  })
  const [image] = stored.flatMap(run => run.images)
  if (!image) throw new Error('The runs brought no picture.')
  return image.id
}
