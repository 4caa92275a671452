import type { Browser, Locator, Page } from 'playwright'
import type { Figure } from './figures'
import { until, withApp, withBrowser } from './stage'

/** Long after the press: a shift within half a second of input is the person's own and not counted. */
const delayMs = 2000
const widths = [1440, 390]

export async function layoutShift(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const width of widths) {
    // An app for each: the same words from a second page would be asked about first.
    const shift = await withApp({ SAMPLE_DELAY_MS: String(delayMs) }, app =>
      withBrowser(browser => shiftDuringRuns(browser, app.url, width)),
    )
    figures.push({
      what: `Layout shift at ${width} px`,
      value: shift.toFixed(4),
      how: 'summed from opening `/` until the pictures of two runs had arrived',
    })
  }
  return figures
}

async function shiftDuringRuns(browser: Browser, url: string, width: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  await page.addInitScript(countShifts)
  await page.goto(url)
  await runToTheEnd(page)
  await runToTheEnd(page)
  const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0))
  await page.close()
  return shift
}

async function runToTheEnd(page: Page): Promise<void> {
  const gallery = page.getByRole('region', { name: 'Gallery' })
  const before = await picturesShown(gallery)
  const asked = Number(await page.getByLabel('Number of images').inputValue())
  await page.getByRole('button', { name: 'Generate' }).click()
  await gallery.evaluate(region => region.scrollIntoView())
  await until('the pictures', async () => (await picturesShown(gallery)) === before + asked)
  // Whatever else the arrival sets off.
  await page.waitForTimeout(1000)
}

const picturesShown = (gallery: Locator): Promise<number> =>
  gallery
    .locator('img')
    .evaluateAll(
      pictures =>
        pictures.filter(one => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0).length,
    )

/** Sums the shifts that no input explains, from before the page's own scripts on. */
function countShifts(): void {
  let sum = 0
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry.toJSON()
      if (!hadRecentInput) sum += value
    }
    document.documentElement.dataset.shift = String(sum)
  })
  observer.observe({ type: 'layout-shift', buffered: true })
}
