import { expect, test } from './harness'
import { dialog, pressShare } from './sharing'

test('a portable link is made without a record, read without a request, and told apart when it was cut', async ({
  page,
}) => {
  await page.goto('/templates/product-hero-shot')
  await pressShare(page)
  await dialog(page).getByRole('radio', { name: 'Take it with them' }).check()
  const portable = await dialog(page).getByRole('textbox', { name: 'Portable link' }).inputValue()
  expect(portable.length).toBeLessThanOrEqual(700)
  await expect(dialog(page).getByText('This link cannot be turned off')).toBeVisible()
  await expect(dialog(page).getByText(/That works everywhere\./)).toBeVisible()
  await page.goto('/links')
  await expect(page.getByText(/^No links yet/)).toBeVisible()

  const asked: string[] = []
  page.on('request', request => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.goto(portable)
  await expect(page.getByRole('heading', { level: 1, name: 'Product hero shot' })).toBeVisible()
  const payload = new URL(portable).hash.slice(1)
  expect(asked.filter(request => request.includes(payload.slice(3, 40)))).toEqual([])

  for (const cut of [
    portable.slice(0, -1),
    portable.slice(0, -payload.length / 2),
    portable.slice(0, -payload.length + 4),
  ]) {
    await page.goto('/')
    await page.goto(cut)
    await expect(page.getByRole('alert').filter({ hasText: 'This link was cut off when it was copied' })).toBeVisible()
  }
  await page.goto('/')
  await page.goto('/open')
  await expect(page.getByRole('heading', { level: 1, name: 'Open a portable link' })).toBeVisible()
})

test('where only this computer can open links, the dialog says so and what to set', async ({ page }) => {
  await page.goto('/templates/portrait')
  await pressShare(page)
  await expect(dialog(page).getByText('Only this computer can open this link.')).toBeVisible()
  await expect(dialog(page).getByText('ACCESS=password')).toBeVisible()
})
