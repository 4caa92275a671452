import { gzipSync } from 'node:zlib'
import type { Browser, Response } from 'playwright'
import { withEmptyPage } from './empty-page'
import { type Figure, kilobytes } from './figures'
import { withApp, withBrowser } from './stage'

/** A page that asks for no script for this many ms after its load has what it needs. */
const quietMs = 1500

const how = `every script the page fetched until load and ${quietMs / 1000} s without another, gzip -9; prefetches for other routes excluded`

export const scriptWeight = (): Promise<Figure[]> =>
  withBrowser(async browser => {
    const ours = await withApp({}, app => weigh(browser, app.url))
    const empty = await withEmptyPage(url => weigh(browser, url))
    return [
      { what: 'First-load JavaScript of `/`', value: kilobytes(ours), how },
      { what: '… of an empty Next page', value: kilobytes(empty), how: 'the same, built and served in the same run' },
    ]
  })

/** Bytes of all scripts of a first load, compressed. */
export async function weigh(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage()
  const scripts: Response[] = []
  page.on('response', response => {
    if (isScript(response)) scripts.push(response)
  })
  await page.goto(url, { waitUntil: 'load' })
  for (let seen = -1; seen !== scripts.length; await page.waitForTimeout(quietMs)) seen = scripts.length
  const sizes = await Promise.all(scripts.map(async script => gzipSync(await script.body(), { level: 9 }).byteLength))
  await page.close()
  return sizes.reduce((sum, size) => sum + size, 0)
}

function isScript(response: Response): boolean {
  const request = response.request()
  return request.resourceType() === 'script' && !('sec-purpose' in request.headers())
}
