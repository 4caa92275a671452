import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './harness'

test.use({ appEnv: { ACCESS: 'accounts' } })

const password = 'a password of some length'

/** Another person, at another computer. */
async function someoneElse(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url })
  return context.newPage()
}

async function linkIn(page: Page, label: string): Promise<string> {
  const field = page.getByLabel(label)
  await expect(field).toBeVisible()
  return new URL(await field.inputValue()).pathname
}

test('a team begins: set-up, an invitation, a role, a session that is ended', async ({ page, app, browser }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody has an account yet')

  const [address] = /http:\S+\/setup\/\S+/.exec(app.output) ?? []
  await page.goto(address ?? 'nothing was printed')
  await expect(page).toHaveURL(`${app.url}/setup`)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByLabel('Your name')).toHaveAccessibleDescription('Enter a name.')
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Ana')
  await page.getByLabel('E-mail address').fill('ana@example.com')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByRole('button', { name: 'Generate' })).toBeVisible()
  expect((await page.request.get('/setup')).status()).toBe(404)

  await page.getByRole('link', { name: 'Members' }).click()
  await page.getByLabel('E-mail address').fill('ben@example.com')
  await page.getByLabel('Role').first().selectOption('viewer')
  await page.getByRole('button', { name: 'Make invitation' }).click()
  const invitation = await linkIn(page, 'Link of the new invitation')
  await expect(page.getByRole('list', { name: 'Open links' })).toContainText('ben@example.com')

  const ben = await someoneElse(browser, app.url)
  await ben.goto(invitation)
  await expectAccessible(ben)
  await ben.getByLabel('Your name').fill('Ben')
  await ben.getByLabel('Password').fill(password)
  await ben.getByRole('button', { name: 'Join' }).click()
  await expect(ben.getByRole('link', { name: 'Your account: Ben' })).toBeVisible()
  await expect(ben.getByRole('link', { name: 'Members' })).toHaveCount(0)
  expect((await ben.request.get('/members')).status()).toBe(404)
  const again = await someoneElse(browser, app.url)
  await again.goto(invitation)
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing any more')
  await again.context().close()

  await page.reload()
  const row = page.getByRole('article', { name: 'Ben' })
  await expect(row).toContainText('Viewer')
  await row.getByText('Manage').click()
  await row.getByLabel('Role').selectOption('editor')
  await row.getByRole('button', { name: 'Save role' }).click()
  await expect(row).toContainText('ben@example.com · Editor')
  await expectAccessible(page)
  await ben.goto('/account')
  await expect(ben.getByText('ben@example.com · Editor')).toBeVisible()
  await expectAccessible(ben)

  await row.getByRole('button', { name: /^End Chrome/ }).click()
  await expect(row).toContainText('not signed in')
  expect((await ben.request.get('/runs')).status()).toBe(401)
  await ben.reload()
  await expect(ben).toHaveURL(/\/sign-in\?next=%2Faccount/)
  await expectAccessible(ben)

  await ben.getByLabel('E-mail address').fill('ben@example.com')
  await ben.getByLabel('Password').fill('not the password')
  await ben.getByRole('button', { name: 'Sign in' }).click()
  await expect(ben.getByLabel('Password')).toHaveAccessibleDescription(/do not belong together/)
  await expect(ben.getByLabel('E-mail address')).toHaveValue('ben@example.com')
  await ben.getByLabel('Password').fill(password)
  await ben.getByRole('button', { name: 'Sign in' }).click()
  await expect(ben).toHaveURL(`${app.url}/account`)
  await ben.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(ben).toHaveURL(/\/sign-in/)
  await ben.context().close()
})
