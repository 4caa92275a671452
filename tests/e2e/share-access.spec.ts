import { makePictures } from './gallery'
import { expect, expectAccessible, test } from './harness'
import { createLink, dialog, openToOthers, pressShare, signIn } from './sharing'

test.use({ appEnv: { ...openToOthers } })

const screens = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'light', width: 390 },
  { scheme: 'dark', width: 390 },
] as const

for (const { scheme, width } of screens) {
  test(`axe finds nothing on what links show and where they are made, ${scheme} at ${width}`, async ({
    page,
    browser,
  }) => {
    const look = { colorScheme: scheme, reducedMotion: 'reduce', viewport: { width, height: 900 } } as const
    await page.emulateMedia(look)
    await page.setViewportSize(look.viewport)
    await signIn(page, '/templates')
    await makePictures(page, { template: 'portrait', n: '2' })
    await page.goto('/templates/portrait')
    const use = await createLink(page)
    const view = await createLink(page, async dialog => dialog.getByRole('radio', { name: 'Look at it' }).check())
    await pressShare(page)
    await dialog(page).getByText('Title, note and password').click()
    await expectAccessible(page)
    await dialog(page).getByRole('radio', { name: 'Take it with them' }).check()
    await expect(dialog(page).getByRole('textbox', { name: 'Portable link' })).toBeVisible()
    await expectAccessible(page)
    const portable = await dialog(page).getByRole('textbox', { name: 'Portable link' }).inputValue()
    await page.goto('/links')
    await page
      .getByRole('button', { name: /^Show link/ })
      .first()
      .click()
    await page.getByText('QR code').click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Turn off all' }).click()
    await expectAccessible(page)

    const context = await browser.newContext(look)
    const visitor = await context.newPage()
    for (const address of [use, view, portable, `${use}x`, `${new URL(portable).origin}/open#t1.cut`]) {
      await visitor.goto('about:blank')
      await visitor.goto(address)
      await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(visitor)
      expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await visitor.goto(use)
    await visitor.getByRole('button', { name: 'Use this template' }).click()
    await expect(visitor.getByRole('dialog', { name: 'Use this template' })).toBeVisible()
    await expectAccessible(visitor)
    await visitor.keyboard.press('Escape')
    await visitor.getByRole('button', { name: /^Open picture 1/ }).click()
    await expect(visitor.getByRole('dialog', { name: 'Picture' })).toBeVisible()
    await expectAccessible(visitor)
    await context.close()
  })
}
