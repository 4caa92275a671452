import { choose, large, makePictures, openGallery, order, storedOrder, tile, tiles } from './gallery'
import { expect, test } from './harness'

test('pictures are deleted, brought back in their places, deleted for good and restored from the trash', async ({
  page,
}) => {
  await makePictures(page, { subject: 'a tulip vase', n: '4' })
  await openGallery(page, 'tulip')
  const before = await order(page)
  await choose(page, 0, 1)
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('2 pictures moved to the trash, kept there for 30 days.')).toBeVisible()
  await expect(tiles(page).getByRole('button', { name: 'Undo' })).toHaveCount(2)
  expect(await order(page)).toEqual(before)

  await tiles(page).getByRole('button', { name: 'Undo' }).first().click()
  await expect(tiles(page).getByRole('button', { name: 'Undo' })).toHaveCount(1)
  await page.getByRole('toolbar', { name: 'What was done' }).getByRole('button', { name: 'Undo' }).click()
  await expect(tiles(page).getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await expect.poll(() => storedOrder(page)).toEqual(before)
  await page.reload()
  expect(await order(page)).toEqual(before)

  await choose(page, 2)
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('1 picture moved to the trash')).toBeVisible()
  await expect.poll(() => storedOrder(page)).toHaveLength(3)
  await openGallery(page, 'tulip')
  await expect(tiles(page)).toHaveCount(3)
  await page.getByRole('link', { name: /^Trash/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible()
  await expect(tiles(page)).toHaveCount(1)
  await expect(tiles(page).getByText(/^Until \d+ \w+$/)).toBeVisible()
  await choose(page, 0)
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('1 picture moved back to the gallery.')).toBeVisible()
  await expect.poll(() => storedOrder(page)).toEqual([])
  await page.getByRole('link', { name: 'All pictures' }).click()
  await page.getByRole('searchbox', { name: 'Search' }).fill('tulip')
  await expect(tiles(page)).toHaveCount(4)
  expect(await order(page)).toEqual(before)
})

test('an opened picture is deleted and brought back where it is seen', async ({ page }) => {
  await makePictures(page, { subject: 'a wool sock', n: '1' })
  await openGallery(page, 'wool sock')
  await tile(page, 0).click()
  await large(page).getByRole('button', { name: 'Delete' }).click()
  await expect(large(page).getByText('In the trash.')).toBeVisible()
  await large(page).getByRole('button', { name: 'Undo' }).click()
  await expect(large(page).getByRole('button', { name: 'Delete' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tile(page, 0).getByRole('img', { name: /wool sock/ })).toBeVisible()
})

test('the empty trash says what it is for', async ({ page }) => {
  await page.goto('/gallery?in=trash')
  await expect(page.getByText(/The trash is empty/)).toBeVisible()
})
