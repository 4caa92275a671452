import { expect, type Locator, type Page } from '@playwright/test'
import type { GalleryPage } from '@/lib/gallery/schema'
import { generate, openPlayground } from './playground'

/** The pictures that stand on the wall now: of a long gallery, those near the window. */
export const tiles = (page: Page): Locator => page.getByRole('list', { name: 'Pictures' }).getByRole('listitem')

/** The link of the picture at this place of the wall. */
export const tile = (page: Page, at: number): Locator => tiles(page).nth(at).getByRole('link')

export const box = (page: Page, at: number): Locator => tiles(page).nth(at).getByRole('checkbox')

export const large = (page: Page): Locator => page.getByRole('dialog', { name: 'Picture' })

/** The summary that folds the filters away; on a phone its word gives way to an icon. */
export const filters = (page: Page): Locator => page.getByText('Filters', { exact: true }).locator('..')

/** Makes a run in the playground and waits until its pictures are there. `form` as the address says it. */
export async function makePictures(page: Page, form: Record<string, string>): Promise<void> {
  await openPlayground(page, `/?${new URLSearchParams({ size: '256x256', ...form })}`)
  const before = await ready(page).count()
  await generate(page).click()
  await expect(ready(page)).toHaveCount(before + 1, { timeout: 60_000 })
}

/** Runs of the playground that say that all their pictures came. */
const ready = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /^(\d+) of \1 images? (is|are) ready/ })

/**
 * Opens the gallery and waits until its script listens.
 * @param words only the pictures with these words: tests of one worker share the gallery
 */
export async function openGallery(page: Page, words: string): Promise<void> {
  await page.goto(`/gallery?${new URLSearchParams({ q: words })}`)
  // The wall is laid out anew by script; before that its pictures are plain links.
  await expect(page.getByRole('list', { name: 'Pictures' })).toHaveAttribute('style', /height/)
}

/** Chooses pictures by their boxes, which a mouse sees when it is over them. */
export async function choose(page: Page, ...places: number[]): Promise<void> {
  for (const at of places) {
    await tiles(page).nth(at).hover()
    await box(page, at).check()
  }
  await expect(page.getByText(`${places.length} selected`)).toBeVisible()
}

/** The ids of the pictures in the order in which they stand. */
export const order = (page: Page): Promise<string[]> =>
  tiles(page).evaluateAll(all => all.map(one => one.getAttribute('data-image') ?? ''))

/** The ids as they are kept, of the wall that is open: what it shows of a press may still be on its way. */
export async function storedOrder(page: Page): Promise<string[]> {
  const { pathname, searchParams } = new URL(page.url())
  const [, collection] = /^\/collections\/([^/]+)$/.exec(pathname) ?? []
  if (collection) searchParams.set('collection', decodeURIComponent(collection))
  searchParams.delete('cursor')
  const { images }: GalleryPage = await (await page.request.get(`/gallery/page?${searchParams}`)).json()
  return images.map(({ id }) => id)
}
