import { expect, expectAccessible, test, withTestProvider } from './harness'
import { fillIn, generate, openPlayground } from './playground'
import { model, openModel, openSettings, prices, save, savePrices } from './settings'

test.use(withTestProvider())

test.afterEach(async ({ page }) => {
  await openSettings(page)
  await page.getByRole('button', { name: 'Reset to the defaults' }).click()
  await savePrices(page)
  await expect(model(page, 'gpt-image-2')).toContainText('about $0.05')
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
})
