import { expect, expectAccessible, test, withTestProvider } from './harness'
import { openPlayground } from './playground'
import { openModel, openSettings } from './settings'

test.use(withTestProvider())

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

for (const width of [1440, 1024, 390, 320]) {
  test(`axe finds nothing, and nothing is wider than the screen, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await openSettings(page)
    await openModel(page, 'gpt-image-2')
    await page.getByRole('button', { name: 'Check connection' }).click()
    await expect(page.getByText('accepted the key')).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
