import { expect, type Locator, type Page } from '@playwright/test'

export const body = (page: Page): Locator => page.getByRole('textbox', { name: 'Prompt text' })
export const name = (page: Page): Locator => page.getByRole('textbox', { name: 'Name', exact: true })
export const saveVersion = (page: Page): Locator => page.getByRole('button', { name: 'Save version' })
export const preview = (page: Page): Locator => page.getByRole('region', { name: 'Preview' })
const fields = (page: Page): Locator => page.getByRole('region', { name: 'Fields' })

/** The line of a field in the list, which opens to be edited. */
export const field = (page: Page, label: string): Locator =>
  fields(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(label, { exact: true }) })
    .first()

/** Opens the editor and waits until it listens: what is typed before that is the browser's own. */
export async function openEditor(page: Page, slug = 'new'): Promise<void> {
  await page.goto(`/templates/${slug}`)
  await expect(saveVersion(page)).toBeEnabled()
}

/** Saves a new template by pressing the button. */
export async function saveNew(page: Page, { called, text }: { called: string; text: string }): Promise<void> {
  await openEditor(page)
  await name(page).fill(called)
  await body(page).fill(text)
  await saveVersion(page).click()
  await expect(page.getByText(/^Version 1 saved/)).toBeVisible()
}

/** Goes on by Tab until something has the focus, as a person without a mouse would. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press(key)
    if (await wanted.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`${key} never came to ${wanted}`)
}
