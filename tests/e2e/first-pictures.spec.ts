import { readFile } from 'node:fs/promises'
import { expect, test } from './harness'
import { expectPictures, fillIn, gallery, generate, openPlayground, pictures } from './playground'

test('a newcomer fills in the template, generates, and finds everything again after a restart', async ({
  page,
  app,
}) => {
  await openPlayground(page)
  await expect(page.getByText('These are sample pictures')).toBeVisible()
  await fillIn(page, { subject: 'a brass desk lamp', style: 'soft evening light', n: 2 })
  await page.getByLabel('Size', { exact: true }).selectOption('512x512')
  await expect(page.getByRole('region', { name: 'Prompt' })).toContainText('A product photograph of a brass desk lamp')
  await expect(page.getByText(/Sample, free; about \$0\.08 with a key/)).toBeVisible()
  await generate(page).click()
  await expectPictures(page, /a brass desk lamp/, 2)

  await app.restart({ signal: 'SIGKILL' })
  await page.reload()
  await expectPictures(page, /a brass desk lamp/, 2)
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue('a brass desk lamp')
})

test('a picture is opened large, walked through, starred and saved under a name made of the prompt', async ({
  page,
}) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'a tin of green tea', n: 3 })
  await generate(page).click()
  await expectPictures(page, /a tin of green tea/, 3)

  await gallery(page)
    .getByRole('button', { name: /Open picture 1 of 3: .*a tin of green tea/ })
    .click()
  const large = page.getByRole('dialog')
  await expect(large).toContainText('1 of 3')
  const shown = () => large.getByRole('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)
  await expect.poll(shown).toBe(1024)
  await page.keyboard.press('ArrowRight')
  await expect(large).toContainText('2 of 3')
  await large.getByRole('button', { name: 'Star' }).click()
  await expect(large.getByRole('button', { name: 'Star' })).toHaveAttribute('aria-pressed', 'true')

  const saving = page.waitForEvent('download')
  await large.getByRole('button', { name: 'Download' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/^a-product-photograph-of-a-tin-of-green-tea.*-2\.png$/)
  expect((await readFile(await download.path())).subarray(1, 4).toString()).toBe('PNG')

  await page.keyboard.press('Escape')
  await expect(large).toBeHidden()
  await page.reload()
  const frames = gallery(page).locator('.group', { has: page.getByRole('img', { name: /a tin of green tea/ }) })
  await expect(frames.getByRole('button', { name: 'Star', pressed: true })).toHaveCount(1)
})

test('a run is made again exactly, and its page says what was asked and what came', async ({ page }) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'a pair of running shoes', n: 1 })
  await generate(page).click()
  await expectPictures(page, /running shoes/, 1)
  await gallery(page)
    .getByRole('button', { name: /Open picture 1 of 1: .*running shoes/ })
    .focus()
  await gallery(page).getByRole('button', { name: 'Run again' }).first().click()
  await expectPictures(page, /running shoes/, 2)

  await gallery(page)
    .getByRole('link', { name: /running shoes/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/runs\/\w+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run \d+/)
  await expect(page.getByText('1024 × 1024').first()).toBeVisible()
  await expect(page.getByText('Sample, free').first()).toBeVisible()
  for (const language of ['curl', 'TypeScript', 'Python']) {
    await expect(page.getByRole('button', { name: `Copy as ${language}` })).toBeVisible()
  }
  await expect(page.getByText('$WISGATE_API_KEY').first()).toBeVisible()
})

test('a variation starts from a picture, remembers it, and gives the earlier draft back', async ({ page }) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'a lighthouse in a storm', n: 1 })
  await generate(page).click()
  await expectPictures(page, /a lighthouse in a storm/, 1)
  await page.getByLabel('Subject', { exact: true }).fill('an unfinished thought')

  await gallery(page)
    .getByRole('button', { name: /Open picture 1 of 1: .*lighthouse/ })
    .focus()
  await gallery(page).getByRole('button', { name: 'Vary' }).first().click()
  await expect(page.getByText(/Variation of run \d+/).first()).toBeVisible()
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue('a lighthouse in a storm')
  await page.getByRole('button', { name: 'Another subject' }).click()
  await expect(page.getByLabel('Subject', { exact: true })).toBeFocused()
  await page.keyboard.type('a lighthouse at noon')
  await generate(page).click()
  await expectPictures(page, /a lighthouse at noon/, 1)
  await expect(
    gallery(page)
      .getByText(/from run \d+/)
      .first(),
  ).toBeVisible()

  await page.getByRole('link', { name: 'Stop varying' }).click()
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue('an unfinished thought')
})

test('another template is chosen from the picker and opens by its address', async ({ page }) => {
  await openPlayground(page)
  await page.getByRole('button', { name: 'Change template' }).click()
  const picker = page.getByRole('dialog')
  await expect(picker.getByText('Free prompt')).toBeVisible()
  await picker.getByText('Free prompt').click()
  await expect(page).toHaveURL(/template=free-prompt/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Free prompt')
  await expect(page.getByLabel('Your prompt')).toHaveValue(/futuristic cityscape/)
})

test('a refusal says what happened on its card and leads back to the prompt', async ({ page }) => {
  await openPlayground(page, '/?template=free-prompt')
  await page.getByLabel('Your prompt').fill('A scene of gore')
  await generate(page).click()
  const card = gallery(page)
    .getByText('The provider’s safety rules stopped this picture (violence). Samples are free.')
    .first()
  await expect(card).toBeVisible()
  await expect(pictures(page, /gore/)).toHaveCount(0)
  await gallery(page).getByRole('link', { name: 'Edit prompt' }).first().click()
  await expect(page.getByLabel('Your prompt')).toHaveValue('A scene of gore')
})
