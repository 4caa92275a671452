import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { interruptions } from '@/tests/support/provider/interruptions'
import type { TestProvider } from '@/tests/support/provider/test-provider'
import { expect, expectAccessible, test, withTestProvider } from './harness'
import { expectPictures, fillIn, generate, openPlayground } from './playground'

test.use(withTestProvider())

const spending = async (page: Page): Promise<void> => {
  await page.goto('/spending')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spending')
}

const section = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name })
const charged = (page: Page): Locator => section(page, /^Charged\?/)
const row = (page: Page, subject: string): Locator => charged(page).getByRole('listitem').filter({ hasText: subject })
const today = (page: Page): Locator => section(page, 'Budget').getByText(/ today$/)

/** One run whose connection breaks after the provider has taken it on. */
async function breakOne(page: Page, testProvider: TestProvider, subject: string): Promise<void> {
  testProvider.play(interruptions.resetAfterUpload)
  await openPlayground(page)
  await fillIn(page, { subject, n: 1 })
  await generate(page).click()
  const run = page.getByRole('article').filter({ hasText: subject })
  await expect(run.getByRole('button', { name: 'Run again (may be charged twice)' })).toBeVisible()
}

// The first, because of its figures: nothing was spent in this workspace before.
test('a run that may have been charged is answered for, and the answer can be taken back', async ({
  page,
  testProvider,
}) => {
  await breakOne(page, testProvider, 'a broken connection')
  await spending(page)
  const run = row(page, 'a broken connection')
  await expect(run).toContainText('The connection broke before the answer was complete. It may have been charged.')
  await expect(run).toContainText('Held back: at most $0.21, about $0.05.')
  await expect(today(page)).toHaveText(/held back/)

  await run.getByRole('button', { name: 'It was not charged' }).click()
  await expect(run).toContainText('It was not charged: the $0.21 held back is free again.')
  await expect(run.getByRole('button', { name: 'Undo' })).toBeFocused()
  await expect(today(page)).not.toHaveText(/held back/)

  await page.keyboard.press('Enter')
  await expect(run.getByRole('button', { name: 'It was charged' })).toBeFocused()
  await expect(today(page)).toHaveText(/\$0\.21 held back/)

  const before = (await today(page).textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(run).toContainText('It was charged: about $0.05 is booked as spent.')
  await expect(today(page)).not.toHaveText(before)
  await expect(today(page)).toHaveText(/^\$0\.05 spent, \$9\.95 left of \$10\.00 today$/)

  // Once the page is left, the answer stands.
  await page.reload()
  await expect(charged(page)).toContainText('Nothing is unresolved')
})

test('the run can be made again from there, and stays unresolved', async ({ page, testProvider }) => {
  await breakOne(page, testProvider, 'a second chance')
  await spending(page)
  await row(page, 'a second chance').getByRole('button', { name: 'Run again (may be charged twice)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run \d+$/)
  await expect(page.getByRole('img', { name: /a second chance/ })).toBeVisible()
  await spending(page)
  await expect(row(page, 'a second chance')).toBeVisible()
})

test.describe('budgets', () => {
  test.afterEach(async ({ page }) => {
    await spending(page)
    await page.getByText('Change the budgets').click()
    await page.getByLabel('Dollars a day').fill('10')
    await page.getByLabel('Dollars a month').fill('')
    await page.getByRole('button', { name: 'Save budgets' }).click()
    await expect(page.getByText(/left of \$10\.00 today$/)).toBeVisible()
  })

  test('budgets are changed in dollars, and bad input is told at its field', async ({ page }) => {
    await spending(page)
    await page.getByText('Change the budgets').click()
    await page.getByLabel('Dollars a day').fill('ten')
    await page.getByRole('button', { name: 'Save budgets' }).click()
    await expect(page.getByLabel('Dollars a day')).toHaveAccessibleDescription(/Write the budget in dollars/)
    await expect(page.getByLabel('Dollars a day')).toHaveValue('ten')

    await page.getByLabel('Dollars a day').fill('')
    await page.getByLabel('Dollars a month').fill('$25')
    await page.getByRole('button', { name: 'Save budgets' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await expect(page.getByText(/today, no limit$/)).toBeVisible()
    await expect(page.getByText(/left of \$25\.00 this month$/)).toBeVisible()

    await page.reload()
    await page.getByText('Change the budgets').click()
    await expect(page.getByLabel('Dollars a month')).toHaveValue('25')
  })
})

test.describe('the switch', () => {
  test.afterEach(async ({ page }) => {
    await spending(page)
    await page.getByRole('switch', { name: 'Pause spending' }).setChecked(false)
  })

  test('while spending is paused nothing is started, and afterwards it is', async ({ page, testProvider }) => {
    await spending(page)
    const pause = page.getByRole('switch', { name: 'Pause spending' })
    await pause.click()
    await expect(page.getByText('Spending is paused', { exact: true })).toBeVisible()
    await page.reload()
    await expect(pause).toBeChecked()

    await openPlayground(page)
    await fillIn(page, { subject: 'a closed purse', n: 1 })
    await generate(page).click()
    await expect(page.getByText(/Spending is paused, so nothing was started/)).toBeVisible()
    expect(testProvider.posts.filter(({ raw }) => raw.includes('a closed purse'))).toEqual([])

    await spending(page)
    await pause.click()
    await expect(pause).not.toBeChecked()
    await openPlayground(page)
    await generate(page).click()
    await expectPictures(page, /a closed purse/, 1)
  })
})

test('the chart is one stop for the keyboard and says each day, and the table says the same', async ({
  page,
  testProvider,
}) => {
  await breakOne(page, testProvider, 'a day on film')
  await spending(page)
  const loupe = page.getByRole('slider', { name: 'Day' })
  await expect(loupe).toHaveAttribute('aria-valuetext', /: .*held back$/)
  const words = (await loupe.getAttribute('aria-valuetext'))?.split(': ') ?? []
  await loupe.press('ArrowLeft')
  await expect(loupe).toHaveAttribute('aria-valuetext', /: nothing spent$/)
  await expect(section(page, 'By day').getByText('nothing spent')).toBeVisible()

  await page.getByText('As a table').click()
  const name = words[0] ?? ''
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('$0.')

  await page.getByRole('link', { name: '12 months' }).click()
  await expect(page).toHaveURL(/by=month/)
  await expect(page.getByRole('slider', { name: 'Month' })).toHaveAttribute('aria-valuetext', /held back$/)
})

test('the ledger is exported as a table that a spreadsheet opens and does not run', async ({ page, testProvider }) => {
  await breakOne(page, testProvider, '=1+1, "an export"')
  await spending(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^proofsheet-spending-\d{4}-\d\d-\d\d\.csv$/)
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect(lines[0]).toBe(
    '\ufeffRun,Template,Day,Entry,Held back ($),Spent ($),Estimated,Who,State,Model,Size,Number of images,Prompt',
  )
  const reserve = lines.find(line => line.includes('an export'))
  expect(reserve).toMatch(/^\d+,Product hero shot,\d{4}-\d\d-\d\d,reserve,0\.\d{6},0\.000000,no,Owner,unknown,/)
  expect(reserve).toContain('""an export""')
})

for (const width of [1440, 390]) {
  test(`the screen is accessible and fits at ${width}`, async ({ page, testProvider }) => {
    await page.setViewportSize({ width, height: 900 })
    await breakOne(page, testProvider, `a lamp at ${width}`)
    await spending(page)
    await page.getByText('Change the budgets').click()
    await page.getByText('As a table').click()
    await page.getByLabel('Dollars a day').fill('much')
    await page.getByRole('button', { name: 'Save budgets' }).click()
    await expect(page.getByLabel('Dollars a day')).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page)
    await row(page, `a lamp at ${width}`).getByRole('button', { name: 'It was not charged' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
