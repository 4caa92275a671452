import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './harness'
import { expectPictures, fillIn, gallery, generate, openPlayground } from './playground'

/** Each test has a subject of its own: tests of one worker share the gallery. */
async function withPictures(page: Page, subject: string) {
  await openPlayground(page)
  await fillIn(page, { subject, n: 2 })
  await generate(page).click()
  await expectPictures(page, new RegExp(subject), 2)
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished)))
}

for (const width of [1440, 390]) {
  test(`axe finds nothing on any screen, and nothing is wider than it, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    const subject = `a chair at ${width}`
    await withPictures(page, subject)
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

    await page.getByRole('button', { name: 'Change template' }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await page.getByLabel('Subject', { exact: true }).fill('')
    await generate(page).click()
    await expect(page.getByLabel('Subject', { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page)

    await gallery(page)
      .getByRole('button', { name: /Open picture 1 of 2/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await gallery(page)
      .getByRole('link', { name: new RegExp(subject) })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run/)
    await expectAccessible(page)
    await page.goto('/nothing-here')
    await expectAccessible(page)
  })
}

test('the whole job by keyboard alone', async ({ page }) => {
  await openPlayground(page)
  await page.getByLabel('Subject', { exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('a keyboard on a desk')
  await page.getByLabel('Number of images', { exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('2')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expectPictures(page, /a keyboard on a desk/, 2)

  const frame = gallery(page).getByRole('button', { name: /Open picture 1 of 2: .*keyboard/ })
  await frame.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('1 of 2')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('dialog')).toContainText('2 of 2')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(
    gallery(page)
      .getByRole('button', { name: /Open picture/ })
      .and(page.locator(':focus')),
  ).toHaveCount(1)

  // From the picture, Tab leads to what can be done with it.
  await frame.focus()
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAccessibleName('Run again')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAccessibleName('Vary')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Variation of run \d+/).first()).toBeVisible()
})

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await withPictures(page, 'a still pendulum')
  await gallery(page)
    .getByRole('button', { name: /Open picture 1 of 2/ })
    .first()
    .focus()
  await gallery(page).getByRole('button', { name: 'Star' }).first().click()
  await expect(gallery(page).getByRole('button', { name: 'Star', pressed: true })).not.toHaveCount(0)
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('the colours follow the switch and are still there after a reload', async ({ page }) => {
  await openPlayground(page)
  await page.getByRole('button', { name: 'Colours: as the system' }).click()
  await page.getByRole('button', { name: 'Colours: light' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Colours: dark' })).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 19, 18)')
})
