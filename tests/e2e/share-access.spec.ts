import { makePictures } from './gallery'
import { expect, expectAccessible, test } from './harness'
import { createLink, dialog, openToOthers, pressShare, signIn } from './sharing'

test.use({ appEnv: { ...openToOthers } })

/** Every theme and every width once: colours do not depend on the width, nor the layout on colours. */
const screens = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 390 },
] as const

for (const { scheme, width } of screens) {
  const look = { colorScheme: scheme, reducedMotion: 'reduce', viewport: { width, height: 900 } } as const

  test(`axe finds nothing where links are made and listed, ${scheme} at ${width}`, async ({ page }) => {
    await page.emulateMedia(look)
    await page.setViewportSize(look.viewport)
    await signIn(page, '/templates/portrait')
    await createLink(page)
    await pressShare(page)
    await dialog(page).getByText('Title, note and password').click()
    await expectAccessible(page)
    await dialog(page).getByRole('radio', { name: 'Take it with them' }).check()
    await expect(dialog(page).getByRole('textbox', { name: 'Portable link' })).toBeVisible()
    await expectAccessible(page)
    await page.goto('/links')
    await page
      .getByRole('button', { name: /^Show link/ })
      .first()
      .click()
    await page.getByText('QR code').click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Turn off all' }).click()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test(`axe finds nothing on what links show, ${scheme} at ${width}`, async ({ page, browser }) => {
    await signIn(page, '/templates/city-scene')
    await makePictures(page, { template: 'city-scene', n: '2' })
    await page.goto('/templates/city-scene')
    const use = await createLink(page)
    const view = await createLink(page, async dialog => dialog.getByRole('radio', { name: 'Look at it' }).check())
    const context = await browser.newContext(look)
    const visitor = await context.newPage()
    for (const address of [view, `${use}x`, `${new URL(use).origin}/open#t1.cut`, use]) {
      await visitor.goto(address)
      await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(visitor)
      expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await visitor.getByRole('button', { name: 'Use this template' }).click()
    const taking = visitor.getByRole('dialog', { name: 'Use this template' })
    await expectAccessible(visitor)
    const portable = await taking.getByRole('textbox', { name: 'Portable link' }).inputValue()
    await visitor.keyboard.press('Escape')
    await visitor.getByRole('button', { name: /^Open picture 1/ }).click()
    await expect(visitor.getByRole('dialog', { name: 'Picture' })).toBeVisible()
    await expectAccessible(visitor)
    await visitor.goto(portable)
    await visitor.getByRole('button', { name: 'Use this template' }).click()
    await expect(visitor.getByText(/You are not signed in here/)).toBeVisible()
    await expectAccessible(visitor)
    await context.close()
  })
}
