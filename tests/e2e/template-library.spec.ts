import type { Page } from '@playwright/test'
import { expect, test } from './harness'
import { openPlayground } from './playground'

// A server of its own: others count on the starters being there.
test.use({ appEnv: { SAMPLE_DELAY_MS: '50' } })

const library = (page: Page) => page.getByRole('list', { name: 'Templates' })
const card = (page: Page, name: string) => library(page).getByRole('link', { name, exact: true })
const names = (page: Page) => library(page).getByRole('heading').allTextContents()

test('a template is found by its words while they are typed, and the address keeps the search', async ({ page }) => {
  await page.goto('/templates')
  await expect(page.getByText('12 templates', { exact: true })).toBeVisible()
  // Only the text of the template says so.
  await page.getByLabel('Search templates').pressSequentially('FOR A HEAD')
  await expect(page.getByText('1 of 12 templates')).toBeVisible()
  await expect(card(page, 'Product hero shot')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Search templates')).toHaveValue('FOR A HEAD')
  await expect(page.getByText('1 of 12 templates')).toBeVisible()

  await page.getByLabel('Search templates').fill('zeppelin')
  await expect(page.getByText('There is no template with “zeppelin”')).toBeVisible()
  await page.getByRole('link', { name: 'Show all templates' }).click()
  await expect(page.getByText('12 templates', { exact: true })).toBeVisible()
  await expect(page.getByLabel('Search templates')).toHaveValue('')

  await page.getByLabel('Order').selectOption('Name')
  await expect(page).toHaveURL(/sort=name/)
  await expect.poll(async () => (await names(page)).slice(0, 2)).toEqual(['City scene', 'Flat icon'])
})

test('the library is searched and ordered without script too', async ({ browser, app }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${app.url}/templates`)
  await page.getByLabel('Search templates').fill('icon')
  await page.getByLabel('Order').selectOption('Newest')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/templates\?.*q=icon.*sort=newest|\/templates\?.*sort=newest.*q=icon/)
  await expect(card(page, 'Flat icon')).toBeVisible()
  await expect(card(page, 'Portrait')).toHaveCount(0)
  await context.close()
})

test('an archived template leaves the library and the picker, and one press brings it back', async ({ page }) => {
  await page.goto('/templates/packaging/versions')
  await page.getByRole('button', { name: 'Archive' }).click()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeFocused()
  await expect(page.getByRole('link', { name: 'Use', exact: true })).toHaveCount(0)
  await undo.click()
  await expect(page.getByRole('button', { name: 'Archive' })).toBeVisible()

  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(undo).toBeVisible()
  await page.goto('/templates')
  await expect(page.getByText('11 templates', { exact: true })).toBeVisible()
  await openPlayground(page)
  await page.getByRole('button', { name: 'Change template' }).click()
  await expect(page.getByRole('dialog').getByRole('link', { name: /Seamless pattern/ })).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('link', { name: /Packaging/ })).toHaveCount(0)

  await page.goto('/templates')
  await page.getByRole('link', { name: 'Archived' }).click()
  await page.getByRole('button', { name: 'Bring back Packaging' }).click()
  await expect(page.getByText('Nothing is archived.')).toBeVisible()
  await page.goto('/templates')
  await expect(card(page, 'Packaging')).toBeVisible()
})

test('a starter that was archived is restored from the library', async ({ page }) => {
  await page.goto('/templates/interior/versions')
  await page.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await page.goto('/templates')
  await page.getByText('1 starter template changed or archived').click()
  await page.getByRole('button', { name: 'Restore Interior' }).click()
  await expect(card(page, 'Interior')).toBeVisible()
  await expect(page.getByText(/changed or archived/)).toHaveCount(0)
})

test('a duplicate is a template of its own, which says what it was made from and is not used yet', async ({ page }) => {
  await page.goto('/templates/portrait/versions')
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await expect(page).toHaveURL(/\/templates\/portrait-copy$/)
  await page.goto('/templates/portrait-copy/versions')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portrait copy')
  await expect(page.getByText(/^Not published/)).toBeVisible()
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(page.getByText('Version 1 is published.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Portrait, version 1' }).click()
  await expect(page).toHaveURL(/\/templates\/portrait\/versions\/1$/)
})

test('the picker is searched and left by keyboard alone, and nothing is generated by it', async ({ page }) => {
  await openPlayground(page)
  await page.getByRole('button', { name: 'Change template' }).focus()
  await page.keyboard.press('Enter')
  const search = page.getByRole('dialog').getByLabel('Search templates')
  await expect(search).toBeFocused()
  await page.keyboard.type('poster')
  await expect(page.getByRole('dialog').getByRole('list').getByRole('link')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('dialog').getByRole('link', { name: /Travel poster/ })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(search).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Travel poster')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('article')).toHaveCount(0)
})

test('an unknown template has no page, on any of its tabs', async ({ page }) => {
  for (const path of ['versions', 'versions/1', 'values', 'compare']) {
    const answer = await page.goto(`/templates/no-such-template/${path}`)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  }
  expect((await page.goto('/templates/portrait/versions/99'))?.status()).toBe(404)
})
