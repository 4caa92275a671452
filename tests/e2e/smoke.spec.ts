import { expect, test } from './harness'

test('the health check answers', async ({ request }) => {
  const answer = await request.get('/healthz')
  expect(answer.status()).toBe(200)
})

test('the playground opens without a complaint from the browser', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('main')).toBeVisible()
})

test('an address that leads nowhere gets a page of ours, without a complaint from the browser', async ({ page }) => {
  const answer = await page.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('main')).toBeVisible()
})
