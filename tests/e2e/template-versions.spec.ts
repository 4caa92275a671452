import type { Page } from '@playwright/test'
import type { TestProvider } from '@/tests/support/provider/test-provider'
import { expect, expectAccessible, test, withTestProvider } from './harness'
import { expectPictures, generate, openPlayground } from './playground'
import { publishVersion, saveVersion } from './templates'

test.use(withTestProvider())

/** The prompts that reached the provider and say this. */
const sent = (provider: TestProvider, words: string): string[] =>
  provider.posts.map(post => String(post.body.prompt)).filter(prompt => prompt.includes(words))

/** One picture of the published version of a template. */
async function makeOne(page: Page, template: string, subject: string): Promise<void> {
  await openPlayground(page, `/?template=${template}&n=1`)
  await page.getByLabel('Subject', { exact: true }).fill(subject)
  await generate(page).click()
  await expectPictures(page, new RegExp(subject), 1)
}

/** The page of the run with this subject, by way of the version that made it. */
async function openRun(page: Page, template: string, version: number, subject: string): Promise<void> {
  await page.goto(`/templates/${template}/versions/${version}`)
  await page
    .getByRole('article')
    .getByRole('link', { name: new RegExp(subject) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run \d+$/)
}

test('a version is compared with the one before, and the picture it lacks is made for the price on the button', async ({
  page,
  testProvider,
}) => {
  await makeOne(page, 'portrait', 'a lighthouse keeper')
  await saveVersion(page, 'portrait', 'A close portrait of {{subject}} in {{place}}, {{style}}.', 2)
  await publishVersion(page, 'portrait', 2)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Version 1 and version 2')
  await expect(page.getByRole('deletion')).toHaveText(['Portrait'])
  await expect(page.getByRole('insertion')).toHaveText(['A close portrait'])

  const generateMissing = page.getByRole('button', { name: /^Generate with version 2, about \$\d+\.\d\d$/ })
  await expect(generateMissing).toBeVisible()
  await generateMissing.click()
  await expect(page.getByRole('img', { name: /^A close portrait of a lighthouse keeper/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Generate with/ })).toHaveCount(0)
  expect(sent(testProvider, 'close portrait of a lighthouse keeper')).toHaveLength(1)

  await page.reload()
  await expect(page.getByRole('img', { name: /^A close portrait of a lighthouse keeper/ })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Portrait of a lighthouse keeper/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Generate with/ })).toHaveCount(0)
})

test('a run is made with the newest version, which says what it changed and what that costs', async ({
  page,
  testProvider,
}) => {
  await makeOne(page, 'interior', 'a reading room')
  await openRun(page, 'interior', 1, 'a reading room')
  await expect(page.getByRole('region', { name: 'Newest version' })).toHaveCount(0)
  const ofFirst = page.url()

  await saveVersion(page, 'interior', 'Wide interior of {{subject}}, {{style}}. No people.', 2)
  await page.goto(ofFirst)
  // Saved is not published: nobody is sent there yet.
  await expect(page.getByRole('region', { name: 'Newest version' })).toHaveCount(0)
  await publishVersion(page, 'interior', 2)
  await page.goto(ofFirst)
  const newest = page.getByRole('region', { name: 'Newest version' })
  await expect(newest).toContainText('Version 2 of the template is published. Text changed.')
  await expect(newest).toContainText(/About \$\d+\.\d\d for 1 image, at most \$\d+\.\d\d/)
  await expect(newest.getByRole('link', { name: 'Text changed' })).toHaveAttribute('href', /compare\?from=1&to=2$/)
  await newest.getByRole('button', { name: 'Run with the newest version' }).click()
  await expect(page.getByRole('link', { name: 'version 2', exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Newest version' })).toHaveCount(0)
  await expect.poll(() => sent(testProvider, 'Wide interior of a reading room')).toHaveLength(1)

  // Run again is exactly that: with the version that it was made with.
  await page.goto(ofFirst)
  await page.getByRole('button', { name: 'Run again' }).first().click()
  await expect(page).not.toHaveURL(ofFirst)
  await expect(page.getByRole('link', { name: 'version 1', exact: true })).toBeVisible()
  await expect.poll(() => sent(testProvider, 'Interior photograph of a reading room')).toHaveLength(2)
})

test('a run that lacks what the newest version asks for is filled in first', async ({ page, testProvider }) => {
  await makeOne(page, 'landscape', 'a fjord')
  await saveVersion(page, 'landscape', '{{subject}} under {{weather}}, {{style}}.', 2)
  await publishVersion(page, 'landscape', 2)
  await openRun(page, 'landscape', 1, 'a fjord')
  const newest = page.getByRole('region', { name: 'Newest version' })
  await expect(newest).toContainText('Weather is empty.')
  await expect(newest.getByRole('button', { name: /^Run with/ })).toHaveCount(0)
  await newest.getByRole('link', { name: 'Fill it in' }).click()
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue('a fjord')
  await page.getByLabel('Weather', { exact: true }).fill('heavy clouds')
  await generate(page).click()
  await expect.poll(() => sent(testProvider, 'a fjord under heavy clouds')).toHaveLength(1)
})

test('an earlier version is tried in the playground, published, and brought back as a new one', async ({ page }) => {
  await saveVersion(page, 'city-scene', 'A quiet {{subject}} at {{hour}}, {{style}}.', 2)
  await publishVersion(page, 'city-scene', 2)
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(page.getByText('Version 1 is published.').first()).toBeVisible()
  // Of the other version that is no longer true, so its line is gone.
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  await undo.click()
  await expect(page.getByText('Version 2 is published again.')).toBeVisible()

  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(page.getByText('Restored as version 3.')).toBeVisible()
  await expect(page.getByRole('article', { name: 'Version 3' })).toContainText('Restored from version 1')
  await page.getByRole('link', { name: 'Use this version: 1' }).click()
  await expect(page.getByText('Version 1, not the published one.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Prompt' })).toContainText('A bustling')
})

test('axe finds nothing on the pages of templates, and nothing is wider than the screen', async ({ page }) => {
  test.slow()
  await makeOne(page, 'product-hero-shot', 'a tin of tea')
  await saveVersion(page, 'product-hero-shot', 'A studio photograph of {{subject}}, {{style}}. No text.', 2)
  await publishVersion(page, 'product-hero-shot', 2)
  await openRun(page, 'product-hero-shot', 1, 'a tin of tea')
  const run = new URL(page.url()).pathname
  const template = '/templates/product-hero-shot'
  const paths = [`${template}/versions`, `${template}/versions/1`, `${template}/compare?from=1&to=2`, run]
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const check = async () => {
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(width)
    }
    for (const path of ['/templates', '/templates?q=zeppelin', '/templates?archived=1', ...paths]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await check()
    }
    await page.goto(`${template}/versions`)
    await page.getByRole('button', { name: width === 390 ? 'More' : 'Export', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Export as JSON' })).toBeVisible()
    await check()
  }
})
