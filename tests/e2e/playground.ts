import { expect, type Locator, type Page } from '@playwright/test'

export const gallery = (page: Page): Locator => page.getByRole('region', { name: 'Gallery' })

/** The pictures of the gallery whose alternative text is this prompt. */
export const pictures = (page: Page, prompt: string | RegExp): Locator =>
  gallery(page).getByRole('img', { name: prompt })

/** The run of this subject in the gallery. */
export const card = (page: Page, subject: string): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('link', { name: new RegExp(subject) }) })

export const generate = (page: Page): Locator => page.getByRole('button', { name: /^Generate/ })

/** Opens the playground and waits until the form listens: what is pressed before that is the browser's own. */
export async function openPlayground(page: Page, path = '/'): Promise<void> {
  await page.goto(path)
  await expect(generate(page)).toBeEnabled()
}

/** Fills the default template. */
export async function fillIn(
  page: Page,
  { subject, style, n }: { subject: string; style?: string; n?: number },
): Promise<void> {
  await page.getByLabel('Subject', { exact: true }).fill(subject)
  if (style !== undefined) await page.getByLabel('Style', { exact: true }).fill(style)
  if (n !== undefined) await page.getByLabel('Number of images', { exact: true }).fill(String(n))
}

/** Every picture that is shown has arrived and has been decoded. */
export async function expectPictures(page: Page, prompt: string | RegExp, count: number): Promise<void> {
  await expect(pictures(page, prompt)).toHaveCount(count)
  for (const picture of await pictures(page, prompt).all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(0)
  }
}
