import type { Page } from '@playwright/test'
import { choose, large, makePictures, openGallery, tile } from './gallery'
import { expect, test } from './harness'
import { createLink, openToOthers, signIn } from './sharing'

// A server of its own: one of these tests turns off every link there is.
test.use({ appEnv: { ...openToOthers } })

const row = (page: Page, name: string | RegExp) => page.getByRole('article', { name })

/** Everything that stands under a link, with what it answers to someone without a session. */
async function answers(link: string): Promise<number[]> {
  const parts = ['', '/images/1/w320', '/images/1/original', '/card.png']
  return Promise.all(parts.map(async part => (await fetch(`${link}${part}`)).status))
}

test('a link that is turned off opens nothing any more, also on a page that is open, and another can be made', async ({
  page,
  browser,
}) => {
  await signIn(page, '/gallery')
  await makePictures(page, { subject: 'a copper bell', n: '2' })
  await openGallery(page, 'copper bell')
  await tile(page, 0).click()
  await expect(large(page).getByRole('button', { name: 'Share' })).toBeVisible()
  const link = await createLink(page)
  expect(await answers(link)).toEqual([200, 200, 200, 200])

  const visitor = await browser.newPage()
  await visitor.goto(link)
  await expect(visitor.getByRole('region', { name: 'Pictures' }).getByRole('img')).toHaveCount(1)
  await page.goto('/links')
  // Counted when the page has been before someone for a while, never when it is asked for.
  await expect
    .poll(async () => {
      await page.reload()
      return row(page, /icture/)
        .first()
        .innerText()
    })
    .toContain('opened once')

  await page
    .getByRole('button', { name: /^Turn off link/ })
    .first()
    .click()
  await expect(page.getByText('It opens nothing any more.')).toBeVisible()
  expect(await answers(link)).toEqual([404, 404, 404, 404])
  expect((await visitor.reload())?.status()).toBe(404)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this link')
  const unknown = await visitor.goto(`${new URL(link).origin}/s/AAAAAAAAAAAAAAAAAAAAAAAA`)
  expect(unknown?.status()).toBe(404)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this link')

  await page
    .getByRole('button', { name: /^New link to/ })
    .first()
    .click()
  const renewed = await page.getByRole('textbox', { name: /^Link to/ }).inputValue()
  expect(renewed).not.toBe(link)
  expect((await answers(renewed))[0]).toBe(200)
  expect((await answers(link))[0]).toBe(404)
  await visitor.close()
})

test('a link is shown again, scanned, replaced after a question, and all are turned off at once', async ({ page }) => {
  await signIn(page, '/templates/portrait')
  const first = await createLink(page)
  await page.goto('/templates/landscape')
  const second = await createLink(page, dialog =>
    dialog
      .getByLabel('It ends')
      .selectOption('Never, until it is turned off')
      .then(() => {}),
  )
  await page.goto('/links')
  await expect(row(page, 'Portrait').getByText('Use this template · Version 1')).toBeVisible()
  await expect(row(page, 'Landscape').getByText('No end.')).toBeVisible()
  await page.getByRole('button', { name: 'Show link to Portrait' }).click()
  await expect(page.getByRole('textbox', { name: 'Link to Portrait' })).toHaveValue(first)
  await row(page, 'Portrait').getByText('QR code').click()
  await expect(page.getByRole('img', { name: 'QR code that opens the link' })).toBeVisible()

  await page.getByRole('button', { name: 'Replace link to Portrait' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep it' }).click()
  expect((await answers(first))[0]).toBe(200)
  await page.getByRole('button', { name: 'Replace link to Portrait' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace link' }).click()
  await expect(page.getByText(/This is the new link/)).toBeVisible()
  const replaced = await page.getByRole('textbox', { name: 'Link to Portrait' }).inputValue()
  expect((await answers(first))[0]).toBe(404)
  expect((await answers(replaced))[0]).toBe(200)

  await page.getByRole('button', { name: 'Turn off all' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Turn off all' }).click()
  await expect(page.getByText(/links? turned off\./)).toBeVisible()
  expect((await answers(replaced))[0]).toBe(404)
  expect((await answers(second))[0]).toBe(404)
  await expect(page.getByRole('button', { name: 'Turn off all' })).toHaveCount(0)
})

test('chosen pictures, a run and a collection are shared, each with its own pictures only', async ({
  page,
  browser,
}) => {
  await signIn(page, '/gallery')
  await makePictures(page, { subject: 'a felt hat', n: '4' })
  await openGallery(page, 'felt hat')
  await choose(page, 0, 2)
  const chosen = await createLink(page, dialog => dialog.getByLabel('Show what the pictures were made with').uncheck())
  await page.getByRole('button', { name: 'Add to collection' }).click()
  const adding = page.getByRole('dialog', { name: 'Add to collection' })
  await adding.getByLabel('Name').fill('Hats')
  await adding.getByRole('button', { name: 'Create and add' }).click()
  await expect(page.getByText(/added to Hats/)).toBeVisible()
  await page.goto('/collections/hats')
  const collection = await createLink(page)
  await page.goto('/')
  await page
    .getByRole('link', { name: /felt hat/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^Run/ })).toBeVisible()
  const run = await createLink(page)

  const visitor = await browser.newPage()
  const pictures = visitor.getByRole('region', { name: 'Pictures' }).getByRole('img')
  await visitor.goto(chosen)
  await expect(pictures).toHaveCount(2)
  expect(await visitor.content()).not.toContain('felt hat')
  expect((await fetch(`${chosen}/images/3/w320`)).status).toBe(404)
  await visitor.getByRole('button', { name: /^Open picture 2 of 2/ }).click()
  await expect(visitor.getByRole('dialog', { name: 'Picture' }).getByText('▸ 2 of 2')).toBeVisible()
  await visitor.keyboard.press('ArrowLeft')
  await expect(visitor.getByRole('dialog', { name: 'Picture' }).getByText('▸ 1 of 2')).toBeVisible()
  await visitor.goto(collection)
  await expect(visitor.getByRole('heading', { level: 1, name: 'Hats' })).toBeVisible()
  await expect(pictures).toHaveCount(2)
  await visitor.goto(run)
  await expect(pictures).toHaveCount(4)
  await expect(visitor.getByRole('region', { name: 'Prompt' }).getByText(/felt hat/)).toBeVisible()
  await visitor.close()
})
