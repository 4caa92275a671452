import { Client } from 'undici'
import { type Figure, times } from './figures'
import { load } from './load'
import { recordedPress } from './recorded-press'
import { withApp, withBrowser } from './stage'

const warmUp = 40
const count = 300
/** Past the end of the measurement, so that drawing pictures does not compete with it. */
const neverDrawn = { SAMPLE_DELAY_MS: '600000' }

export const submitAction = (): Promise<Figure[]> =>
  withApp(neverDrawn, app =>
    withBrowser(async browser => {
      const page = await browser.newPage()
      await page.goto(app.url)
      const client = new Client(app.url)
      const press = await recordedPress(page, client)
      // The page would read every new run while we measure.
      await page.close()

      await load(warmUp, 1, press)
      const measured = await load(count, 1, press)
      await client.close()
      return [
        {
          what: 'Submit action (`startRun`)',
          value: times(measured.times),
          how: `${count} presses one after the other after ${warmUp} to warm up: a recorded request of the real page with new keys, until the whole answer is read`,
        },
      ]
    }),
  )
