import { expect, type Page } from '@playwright/test'

/** Writes another text into a template on its page, and saves that as the version with this number. */
export async function saveVersion(page: Page, slug: string, body: string, number: number): Promise<void> {
  await page.goto(`/templates/${slug}`)
  const save = page.getByRole('button', { name: 'Save version' })
  await expect(save).toBeEnabled()
  await page.getByRole('textbox', { name: 'Prompt text' }).fill(body)
  await save.click()
  await expect(page.getByText(new RegExp(`Newest is (version )?${number}\\.`))).toBeVisible()
}

/** Makes a version the one that the playground opens. */
export async function publishVersion(page: Page, slug: string, number: number): Promise<void> {
  await page.goto(`/templates/${slug}/versions`)
  await page.getByRole('button', { name: `Publish version ${number}` }).click()
  await expect(
    page.getByRole('article', { name: `Version ${number}` }).getByText('Published', { exact: true }),
  ).toBeVisible()
}
