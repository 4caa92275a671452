import { expect, expectAccessible, test } from './harness'

test('without a key, settings say what that means and how to set one, and a test picture is free', async ({ page }) => {
  await page.goto('/settings')
  const connection = page.getByRole('region', { name: 'Connection' })
  await expect(connection).toContainText(/Key\s*Not set/)
  await expect(connection).toContainText('WISGATE_API_KEY=… npm start')
  await expect(page.getByRole('button', { name: 'Check connection' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'What was learnt' })).toHaveCount(0)
  await expectAccessible(page)
  await expect(page.getByRole('button', { name: 'Save prices' })).toBeEnabled()
  await page.getByRole('button', { name: 'Send one test picture' }).click()
  await page.getByRole('link', { name: 'Open it' }).click()
  await expect(page.getByRole('img', { name: /lighthouse/ })).toBeVisible()
})
