import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './harness'
import { expectPictures, fillIn, generate, openPlayground } from './playground'

// A server of its own: value sets are counted here.
test.use({ appEnv: { SAMPLE_DELAY_MS: '50' } })

const subject = (page: Page) => page.getByLabel('Subject', { exact: true })
const sets = (page: Page) => page.getByRole('list', { name: 'Value sets' })

async function openSets(page: Page) {
  await page.getByText('Value sets', { exact: true }).click()
  await expect(page.getByRole('button', { name: 'Save these values…' })).toBeVisible()
}

async function save(page: Page, name: string) {
  await page.getByRole('button', { name: 'Save these values…' }).click()
  await page.getByLabel('Name of the value set').fill(name)
  await page.keyboard.press('Enter')
}

test('what is filled in is kept under a name, fills the form again in one click, and that can be undone', async ({
  page,
}) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'a tin of green tea', style: 'morning light' })
  await openSets(page)
  await save(page, 'Spring campaign')
  await expect(sets(page).getByRole('button', { name: /Spring campaign/ })).toBeVisible()
  // Enter named the set; it did not press Generate.
  await expect(page.getByRole('article')).toHaveCount(0)

  await fillIn(page, { subject: 'a thermos', style: '' })
  await sets(page)
    .getByRole('button', { name: /Spring campaign/ })
    .click()
  await expect(subject(page)).toHaveValue('a tin of green tea')
  await expect(page.getByLabel('Style', { exact: true })).toHaveValue('morning light')
  await expect(page.getByRole('region', { name: 'Prompt' })).toContainText('a tin of green tea')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(subject(page)).toHaveValue('a thermos')

  await save(page, 'Spring campaign')
  const question = page.getByRole('alertdialog', { name: /Replace it\?/ })
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Replace it' }).click()
  await expect(question).toBeHidden()
  await fillIn(page, { subject: 'a lamp' })
  await sets(page)
    .getByRole('button', { name: /Spring campaign/ })
    .click()
  await expect(subject(page)).toHaveValue('a thermos')
})

test('the inputs of a run become a set, which is renamed, removed and brought back', async ({ page }) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'a brass lamp', n: 1 })
  await generate(page).click()
  await expectPictures(page, /a brass lamp/, 1)
  await page.getByRole('link', { name: /a brass lamp/ }).click()
  await page.getByRole('button', { name: 'Save as value set' }).click()
  await page.getByLabel('Name of the value set').fill('Lamps')
  await page.getByRole('button', { name: 'Save value set' }).click()
  await expect(page.getByText('Saved as “Lamps”.')).toBeVisible()

  await page.getByRole('link', { name: 'Value sets' }).click()
  const lamps = page.getByRole('article', { name: 'Lamps' })
  await expect(lamps).toContainText('a brass lamp')
  await lamps.getByRole('button', { name: 'Rename Lamps' }).click()
  await lamps.getByRole('textbox', { name: 'Name' }).fill('Light')
  await page.keyboard.press('Enter')
  const light = page.getByRole('article', { name: 'Light' })
  await light.getByRole('button', { name: 'Undo' }).click()
  await expect(lamps).toBeVisible()

  await lamps.getByRole('button', { name: 'Remove Lamps' }).click()
  await expect(page.getByText('Removed “Lamps”.')).toBeVisible()
  await expect(lamps).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(lamps).toContainText('a brass lamp')

  await lamps.getByRole('link', { name: 'Use Lamps' }).click()
  await expect(subject(page)).toHaveValue('a brass lamp')
})

for (const width of [1440, 390]) {
  test(`axe finds nothing about value sets at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await openPlayground(page, '/?template=flat-icon')
    await openSets(page)
    await save(page, `Icons at ${width}`)
    await expect(sets(page)).toContainText(`Icons at ${width}`)
    await page.getByRole('button', { name: 'Save these values…' }).click()
    await expectAccessible(page)
    await page.goto('/templates/flat-icon/values')
    await expectAccessible(page)
    await page.getByRole('button', { name: `Rename Icons at ${width}` }).click()
    await expectAccessible(page)
    await page.goto('/templates/interior/values')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
