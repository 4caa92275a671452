import type { Browser, Page } from 'playwright'
import { type Figure, kilobytes, quantile } from './figures'
import { weigh } from './script-weight'
import { until, withApp, withBrowser } from './stage'

/** A slow phone connection: what reaches the browser in a second, and how long the first byte takes. */
const slow = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 }
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }
const visits = 5
/** After this many ms without a byte a view is complete. */
const quietMs = 1500
/** Enough that the template has pictures of its own. */
const images = 120

const how = `390×844 at 2×, 1.6 Mbit/s and 150 ms, an empty cache, a template with example pictures, median of ${visits}`

/** What a shared template costs somebody who has never been here, on a phone. */
export const visitorPage = (): Promise<Figure[]> =>
  withApp(
    {},
    app =>
      withBrowser(async browser => {
        const link = await madeLink(browser, app.url)
        const seen: Visit[] = []
        for (let visit = 0; visit < visits; visit++) seen.push(await visited(browser, link))
        const median = (value: (visit: Visit) => number) => quantile(seen.map(value), 0.5)
        return [
          {
            what: 'First-load JavaScript of a shared template',
            value: kilobytes(await weigh(browser, link)),
            how: 'as of `/`',
          },
          { what: '… everything it receives', value: kilobytes(median(({ bytes }) => bytes)), how },
          { what: '… largest contentful paint', value: `${median(({ paintedMs }) => paintedMs).toFixed(0)} ms`, how },
        ]
      }),
    images,
  )

/** Makes a link to the template that a newcomer sees first. */
async function madeLink(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage()
  await page.goto(`${url}/templates/product-hero-shot`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByText('They will see').waitFor()
  await dialog.getByRole('button', { name: 'Create link' }).click()
  const link = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue()
  await page.close()
  return link
}

type Visit = { bytes: number; paintedMs: number }

async function visited(browser: Browser, link: string): Promise<Visit> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  let heard = Date.now()
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow)
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    heard = Date.now()
  })
  await page.goto(link)
  await until('the page', async () => Date.now() - heard > quietMs)
  const paintedMs = await largestPaint(page)
  await context.close()
  return { bytes, paintedMs }
}

/** When the largest thing on the first screen was painted, ms after the address was entered. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>(resolve => {
        new PerformanceObserver(list => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
