import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { sendJson } from '@/tests/support/provider/behaviour'
import { refusals } from '@/tests/support/provider/refusals'
import { successes } from '@/tests/support/provider/successes'
import { canaryKey, expect, expectAccessible, test } from './harness'
import { expectPictures, fillIn, generate, openPlayground } from './playground'

test.use({ provider: 'test' })

const prices = (page: Page): Locator => page.getByRole('form', { name: 'Prices' })
const save = (page: Page): Locator => page.getByRole('button', { name: 'Save prices' })
/** The line of one model, which opens to its figures. */
const model = (page: Page, id: string): Locator =>
  prices(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(id, { exact: true }) })

async function openSettings(page: Page): Promise<void> {
  await page.goto('/settings')
  await expect(save(page)).toBeEnabled()
}

async function openModel(page: Page, id: string): Promise<Locator> {
  const line = model(page, id)
  await line.locator('summary').click()
  return line
}

async function resetPrices(page: Page): Promise<void> {
  await openSettings(page)
  await page.getByRole('button', { name: 'Reset to the defaults' }).click()
  await savePrices(page)
}

async function savePrices(page: Page): Promise<void> {
  await save(page).click()
  await expect(page.getByText('Not saved yet.')).toHaveCount(0)
}

test.beforeEach(({ testProvider }) => testProvider.checks.reset())

test('the header leads to every screen and marks the one that is open', async ({ page }) => {
  await openPlayground(page)
  const navigation = page.getByRole('navigation', { name: 'Proofsheet' })
  await expect(navigation.getByRole('link', { name: 'Playground' })).toHaveAttribute('aria-current', 'page')
  for (const name of ['Spending', 'Settings']) {
    await navigation.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(navigation.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
    await expect(navigation.locator('[aria-current]')).toHaveCount(1)
  }
})

test('the connection is shown without its key, and checked for nothing', async ({ page, testProvider }) => {
  const posts = testProvider.posts.length
  await openSettings(page)
  const connection = page.getByRole('region', { name: 'Connection' })
  await expect(connection).toContainText(testProvider.baseUrl)
  await expect(connection).toContainText(/Key\s*Set/)
  await page.getByRole('button', { name: 'Check connection' }).click()
  await expect(connection.getByRole('status').first()).toContainText(
    'The provider answered and accepted the key.It offers 3 models, gpt-image-2 among them.Balance: $12.34.',
  )
  await expect(page.getByRole('region', { name: 'What was learnt' })).toContainText('$12.34')
  expect(testProvider.posts).toHaveLength(posts)
})

test('a key that is refused and echoed is told in words and shown nowhere', async ({ page, testProvider }) => {
  const sent: Promise<string>[] = []
  page.on('response', response => {
    // A stream never ends; the page shows what it brought.
    if (!/event-stream|image|font/.test(response.headers()['content-type'] ?? ''))
      sent.push(response.text().catch(() => ''))
  })
  const message = `Incorrect API key provided: ${canaryKey}. You sent ${canaryKey.slice(0, 12)} and ${canaryKey.slice(-10)}.`
  const echo = { error: { message, type: 'invalid_request_error', code: 'invalid_api_key' } }
  testProvider.checks.answerCheck('models', response => sendJson(response, 401, echo))
  testProvider.checks.answerCheck('balance', response => sendJson(response, 401, echo))
  testProvider.play(({ response }) => sendJson(response, 401, echo))

  await openPlayground(page)
  await fillIn(page, { subject: 'a canary in a mine', n: 1 })
  await generate(page).click()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await openSettings(page)
  await page.getByText('Details').first().click()
  await page.getByRole('button', { name: 'Check connection' }).click()
  const result = page.getByRole('region', { name: 'Connection' }).getByRole('status').first()
  await expect(result).toContainText('The provider did not accept the key.')
  await expect(result).toContainText('Check WISGATE_API_KEY')
  await result.getByText('Details').click()
  await expect(result).toContainText('[key]')
  await expectAccessible(page)

  // The key is good again: the check says so, and lets the waiting run go on.
  testProvider.checks.reset()
  await page.getByRole('button', { name: 'Check connection' }).click()
  await expect(result).toContainText('accepted the key')
  await result.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0)
  sent.push(page.content())
  await openPlayground(page)
  await expectPictures(page, /a canary in a mine/, 1)
  sent.push(page.content())
  for (const text of await Promise.all(sent))
    for (const part of [canaryKey, canaryKey.slice(0, 12), canaryKey.slice(-10)]) expect(text).not.toContain(part)
})

test('a test picture is sent only after its price was seen, and is a run like any other', async ({
  page,
  testProvider,
}) => {
  const posts = testProvider.posts.length
  await openSettings(page)
  const question = page.getByRole('dialog', { name: 'Send one test picture?' })
  await page.getByRole('button', { name: 'Send one test picture' }).click()
  await expect(question).toContainText('Sends one paid request: under $0.01.')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Leave it' }).click()
  await expect(question).toBeHidden()
  expect(testProvider.posts).toHaveLength(posts)

  await page.getByRole('button', { name: 'Send one test picture' }).click()
  await question.getByRole('button', { name: 'Send it' }).click()
  await page.getByRole('link', { name: 'Open it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run \d+/)
  await expect(page.getByRole('img', { name: /lighthouse/ })).toBeVisible()
  expect(testProvider.posts.slice(posts).map(({ body }) => body)).toEqual([
    expect.objectContaining({ model: 'gpt-image-2', n: 1, size: '1024x1024', quality: 'low' }),
  ])
})

test('what the answers taught is told, and a refused field can be sent again', async ({ page, testProvider }) => {
  testProvider.play(refusals.unknownQuality, successes.fewer)
  await openPlayground(page)
  await fillIn(page, { subject: 'four lanterns', n: 4 })
  await page.getByText('More settings').click()
  await page.getByLabel('Quality', { exact: true }).selectOption('low')
  await generate(page).click()
  await expectPictures(page, /four lanterns/, 1)
  await openSettings(page)
  const learnt = page.getByRole('region', { name: 'What was learnt' })
  await expect(learnt).toContainText('In the answer itself')
  await expect(learnt).toContainText('1 of 4 came: this provider makes one image per request')
  await learnt.getByRole('button', { name: 'Send it again: Quality' }).click()
  await expect(learnt).not.toContainText('Quality')
})

test('a price that is edited is the price from then on', async ({ page }) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'a price tag', n: 1 })
  await expect(page.getByText('About $0.05 for 1 image, at most $0.21')).toBeVisible()

  await openSettings(page)
  const line = await openModel(page, 'gpt-image-2')
  await line.getByLabel('Images, $ a million tokens').fill('60')
  await expect(line).toContainText('1024 × 1024, medium: about $0.11')
  await expect(page.getByText('Not saved yet.')).toBeVisible()
  await savePrices(page)
  await openPlayground(page)
  await expect(page.getByText('About $0.11 for 1 image, at most $0.42')).toBeVisible()
  await resetPrices(page)
  await openPlayground(page)
  await expect(page.getByText('About $0.05 for 1 image, at most $0.21')).toBeVisible()
})

test('a wrong price gets a sentence at its field, and nothing typed is lost', async ({ page }) => {
  await openSettings(page)
  const line = await openModel(page, 'gpt-image-2')
  const images = line.getByLabel('Images, $ a million tokens')
  await images.fill('thirty')
  await line.getByLabel('Text, $ a million tokens').fill('7')
  await line.locator('summary').click()
  await save(page).click()
  await expect(images).toBeFocused()
  await expect(images).toHaveAccessibleDescription(/Write a price in dollars per million tokens/)
  await expect(images).toHaveValue('thirty')
  await expect(line.getByLabel('Text, $ a million tokens')).toHaveValue('7')
  await expectAccessible(page)
  await images.fill('30')
  await expect(images).not.toHaveAttribute('aria-invalid')
})

test('a model without a price is refused with the way to give it one', async ({ page, testProvider }) => {
  const posts = testProvider.posts.length
  await openSettings(page)
  await (await openModel(page, 'gpt-image-2')).getByRole('button', { name: 'Remove this model' }).click()
  await expect(prices(page)).toContainText('gpt-image-2 was removed.')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(model(page, 'gpt-image-2')).toBeVisible()
  await (await openModel(page, 'gpt-image-2')).getByRole('button', { name: 'Remove this model' }).click()
  await savePrices(page)

  await openPlayground(page)
  await fillIn(page, { subject: 'a thing without a price', n: 1 })
  await generate(page).click()
  await page.getByRole('alert').getByRole('link', { name: 'Set its price' }).click()
  await expect(page).toHaveURL(/\/settings#prices$/)
  expect(testProvider.posts).toHaveLength(posts)

  await expect(save(page)).toBeEnabled()
  await page.getByRole('button', { name: 'Add a model' }).click()
  const line = prices(page).getByRole('listitem').last()
  await expect(line.getByLabel('Model id')).toBeFocused()
  await line.getByLabel('Model id').fill('gpt-image-2')
  await line.getByLabel('Text, $ a million tokens').fill('0')
  await line.getByLabel('Images, $ a million tokens').fill('0')
  await line.getByLabel('Most one image can cost, $').fill('0.04')
  await expect(line).toContainText('One image: about $0.04')
  await savePrices(page)
  await openPlayground(page)
  await expect(page.getByText('About $0.04 for 1 image')).toBeVisible()
  await resetPrices(page)
})

test('settings are exported, looked at, imported and undone', async ({ page }) => {
  await openSettings(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as a file' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^proofsheet-settings-\d{4}-\d\d-\d\d\.json$/)
  const exported = await readFile(await download.path(), 'utf8')
  expect(exported).not.toContain(canaryKey)

  const choose = (text: string) =>
    page
      .getByLabel('Import a file')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose(exported)
  await expect(page.getByText('This file says what is already set.')).toBeVisible()

  await choose(exported.replace('"imageOut": 30', '"imageOut": -30'))
  await expect(page.getByText('This file cannot be imported. Nothing was changed.')).toBeVisible()
  await expect(page.getByText('prices.models.gpt-image-2.imageOut')).toBeVisible()
  await expectAccessible(page)

  await choose(exported.replace('"imageOut": 30', '"imageOut": 60'))
  const change = page.getByRole('row', { name: /gpt-image-2, images/ })
  await expect(change).toContainText('$30 a million tokens')
  await expect(change).toContainText('$60 a million tokens')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported.')).toBeVisible()
  await expect(model(page, 'gpt-image-2')).toContainText('about $0.11')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The settings are as they were before.')).toBeVisible()
  await expect(model(page, 'gpt-image-2')).toContainText('about $0.05')

  await page.getByText('Paste the text instead').click()
  await page.getByLabel('Settings as JSON').fill('{"proofsheet":')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText(/^This is not JSON.*Nothing was changed\.$/)).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const)
  for (const width of [1440, 1024, 390, 320]) {
    test(`axe finds nothing, and nothing is wider than the screen, ${scheme} at ${width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 844 })
      await openSettings(page)
      await openModel(page, 'gpt-image-2')
      await page.getByRole('button', { name: 'Check connection' }).click()
      await expect(page.getByText('accepted the key')).toBeVisible()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }
