import { expect, type Locator, type Page } from '@playwright/test'

export const prices = (page: Page): Locator => page.getByRole('form', { name: 'Prices' })
export const save = (page: Page): Locator => page.getByRole('button', { name: 'Save prices' })

/** The line of one model, which opens to its figures. */
export const model = (page: Page, id: string): Locator =>
  prices(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(id, { exact: true }) })

/** Opens the settings and waits until they listen. */
export async function openSettings(page: Page): Promise<void> {
  await page.goto('/settings')
  await expect(save(page)).toBeEnabled()
}

export async function openModel(page: Page, id: string): Promise<Locator> {
  const line = model(page, id)
  await line.locator('summary').click()
  return line
}

export async function savePrices(page: Page): Promise<void> {
  await save(page).click()
  await expect(page.getByText('Not saved yet.')).toHaveCount(0)
}
