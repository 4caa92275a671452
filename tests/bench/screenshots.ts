// npm run screenshots: takes the pictures of docs/screenshots from the production build, on samples.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { withApp, withBrowser } from './stage'

const folder = 'docs/screenshots'

const wide = { width: 1440, height: 900 }
const narrow = { width: 390, height: 844 }

/** What the gallery shows, oldest first: one run of each. */
const runs = ['template=landscape', 'template=flat-icon', 'template=portrait', 'template=city-scene', '']

await mkdir(folder, { recursive: true })
await withApp({ SAMPLE_DELAY_MS: '0' }, app =>
  withBrowser(async browser => {
    await makeRuns(browser, app.url)
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(browser, app.url, { viewport: wide, colorScheme })
      await shoot(page, `playground-${colorScheme}`)
      await page
        .getByRole('button', { name: /^Open picture 2 of 3/ })
        .first()
        .click()
      await page
        .getByRole('dialog')
        .getByRole('img')
        .evaluate((picture: HTMLImageElement) => picture.decode())
      if (colorScheme === 'light') await shoot(page, 'picture')
      await page.keyboard.press('Escape')
      await page
        .getByRole('link', { name: /robot city/ })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: /^Run/ }).waitFor()
      await shoot(page, `run-${colorScheme}`)
      await page.goto(`${app.url}/gallery`)
      await shoot(page, `gallery-${colorScheme}`)
      await page.context().close()
    }
    const phone = await open(browser, app.url, { viewport: narrow, colorScheme: 'light' })
    await shoot(phone, 'phone')
    await phone.goto(await linkToTemplate(browser, app.url))
    await shoot(phone, 'shared')
  }),
)

async function makeRuns(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, url, { viewport: wide })
  for (const query of runs) {
    await page.goto(`${url}/?${query}`)
    await page.getByRole('button', { name: 'Generate' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^(\d+) of \1 images? (is|are) ready/ })
      .first()
      .waitFor({ state: 'attached', timeout: 120_000 })
  }
  await page
    .getByRole('button', { name: /^Open picture 2 of 3/ })
    .first()
    .focus()
  await page.getByRole('button', { name: 'Star' }).nth(1).click()
  await page.getByRole('button', { name: 'Star', pressed: true }).first().waitFor({ state: 'attached' })
  await page.context().close()
}

async function linkToTemplate(browser: Browser, url: string): Promise<string> {
  const page = await open(browser, `${url}/templates/landscape`, { viewport: wide })
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Create link' }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.context().close()
  return link
}

async function open(browser: Browser, url: string, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  return page
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished)))
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 85 })
}
