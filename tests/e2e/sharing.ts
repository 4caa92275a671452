import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

export const password = 'correct horse battery'

/** The environment of a server that others may open. */
export const openToOthers = { ACCESS: 'password', ACCESS_PASSWORD: password, SAMPLE_DELAY_MS: '50' }

/** Signs in on the way to a page of the workspace. */
export async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

export const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Share' })

export const pressShare = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Share', exact: true }).click()

/** Presses Share on the page that is open, and Create link in the dialog. @returns the link */
export async function createLink(page: Page, choose?: (dialog: Locator) => Promise<void>): Promise<string> {
  await pressShare(page)
  await expect(dialog(page).getByText('They will see')).toBeVisible()
  await choose?.(dialog(page))
  await dialog(page).getByRole('button', { name: 'Create link' }).click()
  const link = await dialog(page).getByRole('textbox', { name: 'Link', exact: true }).inputValue()
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  return link
}

/** Someone without a session, on a phone. */
export const onPhone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const

/** What the browser of a context would paste. */
export async function clipboard(context: BrowserContext, page: Page): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  return page.evaluate(() => navigator.clipboard.readText())
}
