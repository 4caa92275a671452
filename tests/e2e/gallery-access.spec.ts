import type { Page } from '@playwright/test'
import { choose, filters, large, makePictures, openGallery, order, tile, tiles } from './gallery'
import { expect, expectAccessible, test } from './harness'

test('the gallery by keyboard alone: move, choose, open, delete, undo', async ({ page }) => {
  await makePictures(page, { subject: 'a zinc pail', n: '8' })
  await openGallery(page, 'zinc')
  const all = await order(page)
  await page.getByRole('button', { name: 'Save this view' }).focus()
  await page.keyboard.press('Tab')
  await expect(tile(page, 0)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(tile(page, 2)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+A')
  await expect(page.getByText('8 selected')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/selected/)).toBeHidden()

  await page.keyboard.press('Home')
  await expect(tile(page, 0)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByText('1 picture moved to the trash')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.getByText('1 picture moved to the trash')).toBeHidden()

  await page.keyboard.press('End')
  await expect(tile(page, 7)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(large(page).getByText(/▸ 8 of 8/)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(large(page).getByText(/▸ 7 of 8/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tile(page, 6)).toBeFocused()
  expect(await order(page)).toEqual(all)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a long press begins choosing, taps go on, and a swipe turns the page', async ({ page }) => {
    await makePictures(page, { subject: 'a pocket watch', n: '4' })
    await openGallery(page, 'pocket watch')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await press(page, 0, 700)
    await expect(page.getByText('1 selected')).toBeVisible()
    await tile(page, 1).tap()
    await tile(page, 2).tap()
    await expect(page.getByText('3 selected')).toBeVisible()
    await page.getByRole('button', { name: 'Select none' }).tap()

    await tile(page, 1).tap()
    await expect(large(page).getByText(/▸ 2 of 4/)).toBeVisible()
    await swipe(page, { from: 300, to: 80, y: 300 })
    await expect(large(page).getByText(/▸ 3 of 4/)).toBeVisible()
    await swipe(page, { from: 80, to: 300, y: 300 })
    await expect(large(page).getByText(/▸ 2 of 4/)).toBeVisible()
  })
})

/** A finger that rests on a picture. */
async function press(page: Page, at: number, ms: number): Promise<void> {
  const box = await tile(page, at).boundingBox()
  const touch = await page.context().newCDPSession(page)
  const point = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await page.evaluate(ms => new Promise(resolve => setTimeout(resolve, ms)), ms)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function swipe(page: Page, { from, to, y }: { from: number; to: number; y: number }): Promise<void> {
  const touch = await page.context().newCDPSession(page)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y }] })
  for (let step = 1; step <= 4; step++) {
    const x = from + ((to - from) * step) / 4
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] })
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Every theme and every width once: colours do not depend on the width, nor the layout on colours. */
const screens = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 390 },
] as const

for (const { scheme, width } of screens) {
  test(`axe finds nothing in the gallery, ${scheme} at ${width}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await makePictures(page, { subject: `a ${scheme} vase ${width}`, n: '3' })
    await openGallery(page, `${scheme} vase ${width}`)
    await expectAccessible(page)
    await choose(page, 0, 1)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Compare' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible()
    for (const mode of ['Slider', 'Flip', 'Side by side']) {
      await page.getByRole('button', { name: mode, exact: true }).click()
      await expectAccessible(page)
    }

    await openGallery(page, `${scheme} vase ${width}`)
    await filters(page).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await tile(page, 0).click()
    await large(page).getByRole('button', { name: 'Details' }).click()
    await expect(large(page).getByRole('region', { name: 'Lineage' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Crop for ads' }).click()
    await page.getByLabel('Story and reel').check()
    await expectAccessible(page)

    for (const path of ['/gallery?q=nothing-like-it&starred', '/gallery?in=trash', '/collections', '/compare']) {
      await page.goto(path)
      await expectAccessible(page)
    }
    await openGallery(page, `${scheme} vase ${width}`)
    await choose(page, 0)
    await page.getByRole('button', { name: 'Add to collection' }).click()
    await expectAccessible(page)
    expect(await tiles(page).count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
