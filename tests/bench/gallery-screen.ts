import type { Browser, BrowserContext, CDPSession, Page } from 'playwright'
import { type Figure, kilobytes } from './figures'
import { until, withApp, withBrowser } from './stage'

const images = 100_000
const screens = 200
const viewport = { width: 1280, height: 900 }
/** After this many ms without a byte a view is complete. */
const quietMs = 1500
const megabyte = 1_000_000

/** What `/gallery` costs the browser: bytes of a first and a second visit, and a long scroll. */
export const galleryScreen = (): Promise<Figure[]> =>
  withApp(
    {},
    app =>
      withBrowser(async browser => {
        const visits = await visit(browser, app.url)
        return [...visits, ...(await scroll(browser, app.url))]
      }),
    images,
  )

async function visit(browser: Browser, url: string): Promise<Figure[]> {
  const context = await browser.newContext({ viewport })
  const first = await bytesOf(context, url)
  const second = await bytesOf(context, url)
  await context.close()
  const how = `\`/gallery\` with ${images.toLocaleString('en-US')} images at ${viewport.width}×${viewport.height}, all that was received until ${quietMs / 1000} s of silence`
  return [
    { what: 'First view of the gallery', value: kilobytes(first), how },
    { what: '… second visit', value: kilobytes(second), how: 'the same browser again' },
  ]
}

async function bytesOf(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  let heard = Date.now()
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    heard = Date.now()
  })
  await page.goto(`${url}/gallery`)
  await until('the view', async () => Date.now() - heard > quietMs)
  await page.close()
  return bytes
}

async function scroll(browser: Browser, url: string): Promise<Figure[]> {
  const page = await browser.newPage({ viewport })
  await page.addInitScript(noteLongTasks)
  const session = await page.context().newCDPSession(page)
  await page.goto(`${url}/gallery`)
  await page.getByRole('list', { name: 'Pictures' }).getByRole('img').first().waitFor()
  await page.waitForLoadState('networkidle')
  const opening = await takenTasks(page)
  const heaps: number[] = []
  let mostNodes = 0
  let latest = 0
  for (let screen = 0; screen < screens; screen++) {
    await page.mouse.wheel(0, viewport.height)
    const start = performance.now()
    await until('the visible pictures', () => page.evaluate(isPainted))
    latest = Math.max(latest, performance.now() - start)
    mostNodes = Math.max(mostNodes, await page.evaluate(() => document.querySelectorAll('*').length))
    if (screen % 50 === 49) heaps.push(await heapOf(session))
  }
  const tasks = await takenTasks(page)
  await page.close()
  const how = `${screens} screens down at ${viewport.width}×${viewport.height}, each once the pictures of the one before were painted`
  return [
    { what: 'DOM nodes at any scroll position', value: String(mostNodes), how },
    {
      what: '… longest task while scrolling',
      value: `${Math.max(0, ...tasks).toFixed(0)} ms`,
      how: `${tasks.length} were longer than 50 ms; ${tasks.filter(ms => ms > 100).length} than 100 ms`,
    },
    {
      what: '… and while it opens',
      value: `${Math.max(0, ...opening).toFixed(0)} ms`,
      how: 'from the first byte until nothing more is asked for',
    },
    {
      what: '… heap',
      value: heaps.map(heap => `${(heap / megabyte).toFixed(1)} MB`).join(', '),
      how: 'after a collection, at every 50th screen',
    },
    { what: '… until every visible picture is painted', value: `${latest.toFixed(0)} ms at most`, how },
  ]
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

/** The long tasks since this was last asked, ms. */
const takenTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const { dataset } = document.documentElement
    const tasks = (dataset.tasks ?? '').split(' ').filter(Boolean).map(Number)
    dataset.tasks = ''
    return tasks
  })

function noteLongTasks(): void {
  const observer = new PerformanceObserver(list => {
    const { dataset } = document.documentElement
    for (const entry of list.getEntries()) dataset.tasks = `${dataset.tasks ?? ''} ${entry.duration}`
  })
  observer.observe({ type: 'longtask', buffered: true })
}

/** Whether a picture stands in the window and every one that does has been decoded. */
function isPainted(): boolean {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('ul[aria-label="Pictures"] img')]
  const seen = pictures.filter(picture => {
    const { top, bottom } = picture.getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight
  })
  return seen.length > 0 && seen.every(picture => picture.complete && picture.naturalWidth > 0)
}
