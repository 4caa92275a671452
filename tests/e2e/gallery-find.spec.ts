import { filters, makePictures, openGallery, tile, tiles } from './gallery'
import { expect, test } from './harness'

test('pictures are found by their words, in any script, as one types', async ({ page }) => {
  for (const subject of ['热咖啡和牛奶', 'กาแฟเย็น', 'Кофе в чашке', 'un café noir']) {
    await makePictures(page, { subject, n: '1' })
  }
  await page.goto('/gallery')
  const search = page.getByRole('searchbox', { name: 'Search' })
  for (const [words, found] of [
    ['咖啡', '热咖啡和牛奶'],
    ['กาแฟ', 'กาแฟเย็น'],
    ['кофе', 'Кофе в чашке'],
    ['cafe', 'un café noir'],
  ] as const) {
    await search.fill(words)
    await expect(tiles(page)).toHaveCount(1)
    await expect(tile(page, 0).getByRole('img', { name: new RegExp(found) })).toBeVisible()
    await expect(page).toHaveURL(url => url.searchParams.get('q') === words)
  }
})

test('filters and order stand in the address, and each can be taken away again', async ({ page }) => {
  await makePictures(page, { template: 'flat-icon', subject: 'a saffron pot', n: '2' })
  await makePictures(page, { subject: 'a saffron bowl', n: '1' })
  await openGallery(page, 'saffron')
  await expect(tiles(page)).toHaveCount(3)
  await filters(page).click()
  await page.getByLabel('Template').selectOption({ value: 'flat-icon' })
  await expect(tiles(page)).toHaveCount(2)
  await expect(page).toHaveURL(/template=flat-icon/)
  await page.getByLabel('Order').selectOption('Oldest first')
  await expect(page).toHaveURL(/sort=oldest/)
  await page.getByLabel('Starred only').check()
  await expect(page.getByText('No picture matches all of this.')).toBeVisible()
  // The filters lie over what is below them until they are folded.
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Without Starred' }).click()
  await expect(tiles(page)).toHaveCount(2)

  await page.reload()
  await expect(tiles(page)).toHaveCount(2)
  await page.getByRole('link', { name: 'Remove filter Flat icon' }).click()
  await expect(tiles(page)).toHaveCount(3)
  await page.goBack()
  await expect(tiles(page)).toHaveCount(2)
})

test('a search that finds nothing says how to widen it', async ({ page }) => {
  await makePictures(page, { subject: 'a lemon tree', n: '1' })
  await page.goto('/gallery?q=zebra')
  await expect(page.getByText('No picture matches “zebra”.')).toBeVisible()
  await expect(page.getByText('Fewer or shorter words find more.')).toBeVisible()
  await page.getByRole('link', { name: 'Clear all filters' }).click()
  await expect(tile(page, 0)).toBeVisible()
})

test('a search is kept under a name, found again and removed with a way back', async ({ page }) => {
  await makePictures(page, { subject: 'a jade comb', n: '1' })
  await openGallery(page, 'jade')
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByLabel('Name of the view').fill('Jade')
  await page.getByRole('button', { name: 'Save view' }).click()
  const view = page.getByRole('list', { name: 'Saved views' }).getByRole('link', { name: 'Jade' })
  await expect(view).toBeVisible()
  await page.goto('/gallery')
  await view.click()
  await expect(page).toHaveURL(/q=jade/)
  await page.getByRole('button', { name: 'Remove view Jade' }).click()
  await expect(view).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(view).toBeVisible()
})

test('pictures like another one are asked for from its details', async ({ page }) => {
  await makePictures(page, { subject: 'a plum', n: '2' })
  await openGallery(page, 'plum')
  await tile(page, 0).click()
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('link', { name: 'More like this' }).click()
  await expect(page).toHaveURL(/\/gallery\?like=\w+/)
  await expect(page.getByRole('link', { name: 'Remove filter Like one picture' })).toBeVisible()
})

test('one comes back to where one was', async ({ page }) => {
  for (let run = 0; run < 4; run++) await makePictures(page, { subject: `a brass key ${run}`, n: '10' })
  await page.setViewportSize({ width: 700, height: 500 })
  await openGallery(page, 'brass key')
  await page.mouse.move(300, 300)
  await page.mouse.wheel(0, 700)
  await expect(page).toHaveURL(/cursor=/)
  const eye = () =>
    tiles(page).evaluateAll(
      all =>
        all
          .map(one => ({ id: one.getAttribute('data-image'), top: Math.round(one.getBoundingClientRect().top) }))
          .filter(({ top }) => top >= 60)
          .sort((one, other) => one.top - other.top)[0],
    )
  const before = await eye()
  await page.reload()
  await expect.poll(eye).toEqual(before)

  // Not by the mouse: the header is out of sight, and would be scrolled to first.
  await page.getByRole('link', { name: 'Playground' }).evaluate((link: HTMLElement) => link.click())
  await expect(page.getByRole('button', { name: /^Generate/ })).toBeVisible()
  await page.goBack()
  await expect.poll(eye).toEqual(before)
})

test('a link pressed right after scrolling leads where it says', async ({ page }) => {
  for (let run = 0; run < 2; run++) await makePictures(page, { subject: `a steel rule ${run}`, n: '10' })
  await page.setViewportSize({ width: 700, height: 500 })
  await openGallery(page, 'steel rule')
  await page.mouse.move(300, 300)
  await page.mouse.wheel(0, 700)
  await expect(page).toHaveURL(/cursor=/)
  await page.getByRole('link', { name: 'Playground' }).click()
  await expect(page.getByRole('button', { name: /^Generate/ })).toBeVisible()
})
