import type { Page } from '@playwright/test'
import type { GalleryPage } from '@/lib/gallery/schema'
import { choose, makePictures, openGallery, order, tile, tiles } from './gallery'
import { expect, test } from './harness'

test('a collection is made from chosen pictures, ordered by hand, renamed, and deleted with a way back', async ({
  page,
}) => {
  await makePictures(page, { subject: 'a picnic rug', n: '4' })
  await openGallery(page, 'picnic')
  await choose(page, 0, 1, 2)
  await page.getByRole('button', { name: 'Add to collection' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add to collection' })
  await dialog.getByLabel('Name').fill('Été au café')
  await dialog.getByRole('button', { name: 'Create and add' }).click()
  await expect(page.getByText('3 pictures added to Été au café.')).toBeVisible()

  await page.getByRole('link', { name: 'Collections' }).click()
  await page.getByRole('link', { name: /Été au café/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Été au café' })).toBeVisible()
  await expect(tiles(page)).toHaveCount(3)
  const [a, b, c] = await order(page)

  await tile(page, 0).focus()
  await page.keyboard.press('ControlOrMeta+ArrowRight')
  await expect.poll(() => order(page)).toEqual([b, a, c])
  await choose(page, 2)
  await page.getByRole('button', { name: 'Move earlier' }).click()
  await page.getByRole('button', { name: 'Move earlier' }).click()
  await expect.poll(() => order(page)).toEqual([c, b, a])
  await page.getByRole('button', { name: 'Select none' }).click()
  await tile(page, 2).dragTo(tile(page, 0), { targetPosition: { x: 5, y: 20 } })
  await expect.poll(() => order(page)).toEqual([a, c, b])
  await expect.poll(() => storedOrder(page)).toEqual([a, c, b])
  await page.reload()
  await expect.poll(() => order(page)).toEqual([a, c, b])

  await choose(page, 1)
  await page.getByRole('button', { name: 'Take out' }).click()
  await expect(page.getByText('1 picture taken out of this collection.')).toBeVisible()
  await expect.poll(() => storedOrder(page)).toEqual([a, b])
  await page.getByRole('toolbar').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => storedOrder(page)).toEqual([a, c, b])
  await page.reload()
  await expect.poll(() => order(page)).toEqual([a, c, b])

  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByLabel('Name of the collection').fill('Autumn')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Autumn' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete collection' }).click()
  await expect(page.getByText('This collection is deleted. Its pictures stay in the gallery.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Autumn' })).toBeVisible()
})

test('pictures join a collection that is there, and say so in their details', async ({ page }) => {
  await makePictures(page, { subject: 'a garden gnome', n: '2' })
  await page.goto('/collections')
  await page.getByLabel('New collection').fill('Garden')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await expect(page.getByText(/No pictures in this collection yet/)).toBeVisible()
  await openGallery(page, 'gnome')
  await tile(page, 0).click()
  await page.getByRole('button', { name: 'Collect' }).click()
  await page
    .getByRole('dialog', { name: 'Add to collection' })
    .getByRole('button', { name: /^Garden/ })
    .click()
  await expect(page.getByText('1 picture added to Garden.')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByRole('region', { name: 'Collections' }).getByRole('link', { name: 'Garden' })).toBeVisible()
})

/** The ids as they are kept: what the wall shows may still be on its way. */
async function storedOrder(page: Page): Promise<string[]> {
  const collection = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const answer = await page.request.get(`/gallery/page?${new URLSearchParams({ collection })}`)
  const { images }: GalleryPage = await answer.json()
  return images.map(({ id }) => id)
}
