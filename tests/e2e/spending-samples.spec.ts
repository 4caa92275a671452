import { expect, expectAccessible, test } from './harness'
import { expectPictures, fillIn, generate, openPlayground } from './playground'

test('samples cost nothing, and the page says so', async ({ page }) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'a free lunch', n: 1 })
  await generate(page).click()
  await expectPictures(page, /a free lunch/, 1)

  await page.goto('/spending')
  await expect(page.getByText('Samples cost nothing, so nothing is booked for them.')).toBeVisible()
  await expect(page.getByText('Nothing spent, $10.00 left of $10.00 today')).toBeVisible()
  await expect(page.getByText(/Nothing was spent in these 30 days/)).toBeVisible()
  await expect(page.getByText('Nothing is unresolved: of every run it is known what it cost.')).toBeVisible()
  await expectAccessible(page)
})
