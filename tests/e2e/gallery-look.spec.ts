import { choose, large, makePictures, openGallery, tile, tiles } from './gallery'
import { expect, test } from './harness'

test('a picture of the gallery is looked at: large, zoomed, with its neighbours, its run and its details', async ({
  page,
}) => {
  await makePictures(page, { subject: 'a copper kettle', n: '3' })
  await makePictures(page, { subject: 'a copper lantern', n: '2' })
  await openGallery(page, 'copper')
  await tile(page, 0).click()
  await expect(large(page).getByText(/▸ 1 of 2/)).toBeVisible()
  await expect(page).toHaveURL(/\/images\/\w+\?q=copper$/)

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(large(page).getByText(/▸ 1 of 3/)).toBeVisible()
  const picture = large(page).getByRole('img', { name: /copper kettle/ })
  const widthOf = () => picture.evaluate(image => image.getBoundingClientRect().width)
  const fitted = await widthOf()
  await page.keyboard.press('+')
  await expect.poll(widthOf).toBeGreaterThan(fitted * 1.2)
  await page.keyboard.press('0')
  await expect.poll(widthOf).toBeCloseTo(fitted, 0)
  await picture.hover()
  await page.mouse.wheel(0, -400)
  await expect.poll(widthOf).toBeGreaterThan(fitted * 1.5)
  await page.keyboard.press('0')

  await large(page)
    .getByRole('list', { name: /Pictures of run/ })
    .getByRole('button', { name: /Picture 3/ })
    .click()
  await expect(large(page).getByText(/▸ 3 of 3/)).toBeVisible()

  await large(page).getByRole('button', { name: 'Details' }).click()
  const details = large(page).getByRole('complementary', { name: 'Details' })
  await expect(details.getByText('a copper kettle', { exact: true })).toBeVisible()
  await expect(details).toContainText('Sample, free')
  await details.getByRole('textbox', { name: 'Note' }).fill('for the autumn campaign')
  await details.getByRole('button', { name: 'Save note' }).click()
  await expect(page.getByText('Note saved.')).toBeVisible()

  await page.reload()
  await large(page).getByRole('button', { name: 'Details' }).click()
  await expect(large(page).getByRole('textbox', { name: 'Note' })).toHaveValue('for the autumn campaign')
  await page.keyboard.press('Escape')
  await expect(large(page)).toBeHidden()
  await expect(page).toHaveURL(/\/gallery\?q=copper$/)
})

test('Back closes a picture, and closing it goes back', async ({ page }) => {
  await makePictures(page, { subject: 'a tin whistle', n: '2' })
  await openGallery(page, 'whistle')
  await tile(page, 0).click()
  await expect(large(page)).toBeVisible()
  await page.goBack()
  await expect(large(page)).toBeHidden()
  await expect(page).toHaveURL(/\/gallery\?q=whistle$/)
  await tile(page, 1).click()
  await expect(large(page)).toBeVisible()
  await large(page).getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(/\/gallery\?q=whistle$/)
  await expect(tile(page, 1)).toBeFocused()
})

test('a picture is starred where it is seen large, and the wall shows it', async ({ page }) => {
  await makePictures(page, { subject: 'a glass marble', n: '1' })
  await openGallery(page, 'marble')
  await tile(page, 0).click()
  await large(page).getByRole('button', { name: 'Star' }).click()
  await expect(large(page).getByRole('button', { name: 'Star' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await choose(page, 0)
  await expect(page.getByRole('button', { name: 'Remove star' })).toBeVisible()
})

test('a variation shows where it comes from, and its parent what came of it', async ({ page }) => {
  await makePictures(page, { subject: 'an oak bench', n: '2' })
  await openGallery(page, 'oak bench')
  await tile(page, 1).click()
  await large(page).getByRole('button', { name: 'Vary' }).click()
  await expect(page.getByText(/Variation of run \d+/).first()).toBeVisible()
  await page.getByLabel('Subject', { exact: true }).fill('an oak bench in snow')
  await page.getByRole('button', { name: /^Generate/ }).click()
  await expect(page.getByRole('status').filter({ hasText: /2 of 2 images are ready/ })).toHaveCount(1)

  await openGallery(page, 'oak bench')
  await tile(page, 0).click()
  await large(page).getByRole('button', { name: 'Details' }).click()
  const lineage = large(page).getByRole('region', { name: 'Lineage' })
  await expect(lineage.getByRole('link', { name: /^Run \d+$/ })).toHaveCount(2)
  await lineage.getByRole('link', { name: 'Open picture 1' }).first().click()
  await expect(large(page).getByText(/▸ 2 of 2/)).toBeVisible()
  await large(page).getByRole('button', { name: 'Details' }).click()
  await expect(large(page).getByRole('region', { name: 'Lineage' })).toContainText('varies this picture')
})

test('new pictures wait until they are asked for', async ({ page, context }) => {
  await makePictures(page, { subject: 'a woollen scarf', n: '1' })
  await openGallery(page, 'woollen')
  const before = await tiles(page).count()
  const playground = await context.newPage()
  await makePictures(playground, { subject: 'a woollen hat', n: '2' })
  await page.bringToFront()
  await page.getByRole('button', { name: '2 new' }).click()
  await expect(tiles(page)).toHaveCount(before + 2)
  await expect(tile(page, 0).getByRole('img', { name: /woollen hat/ })).toBeVisible()
})

test('without script the gallery is a list of pages with links to the pictures', async ({
  browser,
  page: maker,
  app,
}) => {
  await makePictures(maker, { subject: 'a bare wall', n: '1' })
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${app.url}/gallery`)
  await expect(tile(page, 0).getByRole('img')).toBeVisible()
  await expect(tile(page, 0)).toHaveAttribute('href', /^\/images\/\w+$/)
  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing has these words')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByText(/No picture matches/)).toBeVisible()
  await context.close()
})
