import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { contentHash } from '@/lib/template/content-hash'
import { draftOf } from '@/lib/template/exchange/draft'
import { readSource } from '@/lib/template/exchange/read-source'
import { startApp } from '@/tests/support/app-server'
import { makePictures } from './gallery'
import { expect, expectAccessible, test } from './harness'
import { clipboard, createLink, dialog, onPhone, openToOthers, password, pressShare, signIn } from './sharing'
import { saveVersion } from './templates'

test.use({ appEnv: { ...openToOthers } })

test('a designer shares a template; someone else fills it in on a phone and takes it to their own Proofsheet', async ({
  page,
  browser,
  app,
}) => {
  await signIn(page, '/templates')
  await makePictures(page, { template: 'product-hero-shot', n: '2' })
  await page.goto('/templates/product-hero-shot')
  await pressShare(page)
  await expect(dialog(page).getByRole('radio', { name: 'Use it' })).toBeChecked()
  await expect(dialog(page).getByText(/the template’s text, 2 fields, its settings, 2 pictures\./)).toBeVisible()
  await expect(dialog(page).getByText(/your key, costs, other versions/)).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  const link = await createLink(page)

  const visitor = await browser.newContext(onPhone)
  const phone = await visitor.newPage()
  const asked: string[] = []
  phone.on('request', request => asked.push(request.url()))
  expect((await phone.goto(link))?.status()).toBe(200)
  await expect(phone.getByRole('heading', { level: 1, name: 'Product hero shot' })).toBeVisible()
  await expectDecoded(phone, 2)
  await phone.getByLabel('Subject').fill('a brass lamp')
  await expect(phone.getByRole('region', { name: 'Prompt' }).getByText(/photograph of a brass lamp/)).toBeVisible()
  await phone.getByRole('button', { name: 'Copy prompt' }).tap()
  await expect(phone.getByText('Copied.')).toBeVisible()
  expect(await clipboard(visitor, phone)).toContain('A product photograph of a brass lamp')
  await phone.getByRole('button', { name: 'Copy as curl' }).tap()
  await expect.poll(() => clipboard(visitor, phone)).toContain('$WISGATE_API_KEY')

  await phone.getByRole('button', { name: 'Use this template' }).tap()
  const taking = phone.getByRole('dialog', { name: 'Use this template' })
  const saving = phone.waitForEvent('download')
  await taking.getByRole('link', { name: 'Download .prompt' }).tap()
  const file = await readFile(await (await saving).path(), 'utf8')
  expect(file).toContain('name: Product hero shot')
  const portable = await taking.getByRole('textbox', { name: 'Portable link' }).inputValue()
  expect(
    asked.filter(url => !url.startsWith(app.url)),
    'nobody else is asked for anything',
  ).toEqual([])

  const other = await startApp({ SAMPLE_DELAY_MS: '50' })
  try {
    await phone.goto(portable.replace(app.url, other.url))
    await expect(phone.getByRole('heading', { level: 1, name: 'Product hero shot' })).toBeVisible()
    await expect(phone.getByLabel('Subject')).toHaveValue('a brass lamp')
    await phone.getByRole('button', { name: 'Use this template' }).tap()
    await expect(phone).toHaveURL(/template=product-hero-shot-2/)
    await expect(phone.getByLabel('Subject', { exact: true })).toHaveValue('a brass lamp')
    const [mine, theirs] = [
      await exportedHash(page, `${app.url}/templates/product-hero-shot`),
      await exportedHash(phone, `${other.url}/templates/product-hero-shot-2`),
    ]
    expect(theirs).toBe(mine)
  } finally {
    await visitor.close()
    await other.stop()
  }
})

test('whoever belongs to the workspace gets a copy in it, which says what it was remixed from', async ({ page }) => {
  await signIn(page, '/templates/flat-icon')
  const link = await createLink(page)
  await page.goto(link)
  await page.getByLabel('Subject').fill('a teapot')
  await page.getByRole('button', { name: 'Use this template' }).click()
  await expect(page).toHaveURL(/\?template=flat-icon-2&/)
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue('a teapot')
  await page.goto('/templates/flat-icon-2')
  await expect(page.getByText(/Remixed from Flat icon, version 1/)).toBeVisible()
  await page.goto('/templates/flat-icon')
  await expect(page.getByRole('region', { name: 'Lineage' }).getByRole('link')).toHaveCount(1)

  await saveVersion(page, 'flat-icon', 'A flat icon of {{subject}}, in one colour.', 2)
  await page.goto('/templates/flat-icon-2')
  await expect(page.getByText(/The original has 1 newer version:/)).toBeVisible()
  await page.getByRole('link', { name: 'compare' }).click()
  await expect(page).toHaveURL(/\/templates\/flat-icon\/compare\?from=1&to=2/)
})

test('a form that is shared filled in from the playground comes filled in, and Enter in the dialog generates nothing', async ({
  page,
  browser,
}) => {
  await signIn(page, '/?template=portrait')
  const runs = await page.getByRole('article').count()
  await page.getByLabel('Subject', { exact: true }).fill('a lighthouse keeper')
  await page.getByLabel('Number of images').fill('7')
  await pressShare(page)
  await dialog(page).getByText('Title, note and password').click()
  await dialog(page).getByLabel('Title').fill('The keeper')
  await dialog(page).getByLabel('Title').press('Enter')
  const link = await dialog(page).getByRole('textbox', { name: 'Link', exact: true }).inputValue()
  await expect(page.getByRole('article')).toHaveCount(runs)

  const visitor = await browser.newPage()
  await visitor.goto(link)
  await expect(visitor.getByRole('heading', { level: 1, name: 'The keeper' })).toBeVisible()
  await expect(visitor.getByLabel('Subject')).toHaveValue('a lighthouse keeper')
  await expect(visitor.getByText(/Starts with 7 images/)).toBeVisible()
  await visitor.close()

  await page.goto(link)
  await page.getByRole('button', { name: 'Use this template' }).click()
  await expect(page.getByLabel('Number of images')).toHaveValue('7')
})

test('a link that is only to be looked at has no form, and one with a password asks for it', async ({
  page,
  browser,
}) => {
  await signIn(page, '/templates/landscape')
  const link = await createLink(page, async dialog => {
    await dialog.getByRole('radio', { name: 'Look at it' }).check()
    await dialog.getByText('Title, note and password').click()
    await dialog.getByLabel('Password').fill('open sesame')
  })
  const context = await browser.newContext()
  const visitor = await context.newPage()
  await visitor.goto(link)
  await expect(visitor.getByRole('heading', { level: 1, name: 'This link has a password' })).toBeVisible()
  expect(await visitor.content()).not.toContain('andscape')
  await visitor.getByLabel('Password').fill('open barley')
  await visitor.getByRole('button', { name: 'Open' }).click()
  await expect(visitor.getByLabel('Password')).toHaveAccessibleDescription('That password is not right.')
  await expectAccessible(visitor)
  await visitor.getByLabel('Password').fill('open sesame')
  await visitor.getByRole('button', { name: 'Open' }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: 'Landscape' })).toBeVisible()
  await expect(visitor.getByRole('button', { name: 'Copy prompt' })).toBeVisible()
  await expect(visitor.getByRole('button', { name: 'Use this template' })).toHaveCount(0)
  await expect(visitor.getByRole('textbox')).toHaveCount(0)
  expect(visitor.url()).toBe(link)
  await context.close()
})

test('a portable template waits while its reader signs in', async ({ page, browser }) => {
  await signIn(page, '/templates/city-scene')
  await pressShare(page)
  await dialog(page).getByRole('radio', { name: 'Take it with them' }).check()
  const portable = await dialog(page).getByRole('textbox', { name: 'Portable link' }).inputValue()
  const context = await browser.newContext()
  const reader = await context.newPage()
  await reader.goto(portable)
  await reader.getByRole('button', { name: 'Use this template' }).click()
  await reader.getByRole('link', { name: 'Sign in' }).click()
  await reader.getByLabel('Password').fill(password)
  await reader.getByRole('button', { name: 'Sign in' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'City scene' })).toBeVisible()
  await reader.getByRole('button', { name: 'Use this template' }).click()
  await expect(reader).toHaveURL(/template=city-scene-2/)
  await context.close()
})

async function expectDecoded(page: Page, count: number): Promise<void> {
  const pictures = page.getByRole('region', { name: 'Pictures' }).getByRole('img')
  await expect(pictures).toHaveCount(count)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
      .toBeGreaterThan(0)
  }
}

/** The content hash of a template, read from its own export. */
async function exportedHash(page: Page, address: string): Promise<string> {
  const answer = await page.request.get(`${address}/export?as=prompt`)
  const read = readSource(await answer.text())
  const [prompt] = read.ok ? (read.value[0]?.prompts ?? []) : []
  if (!prompt) throw new Error(`${address} could not be exported`)
  return contentHash(draftOf(prompt).content)
}
