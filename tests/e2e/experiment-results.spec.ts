import type { Page } from '@playwright/test'
import { armTeller, ballotOf, cast, castAll } from './experiments'
import { expect, test } from './harness'
import { openToOthers, signIn } from './sharing'
import { saveVersion } from './templates'

test.use({ appEnv: { ...openToOthers } })

const rows = 6

/** Two versions of the portrait, and as few rows as can decide. */
async function setUpVersions(page: Page, newer: string): Promise<void> {
  await page.goto('/experiments/new?template=portrait&size=256x256&quality=low')
  await expect(page.getByRole('button', { name: 'Start and generate' })).toBeEnabled()
  await page.getByLabel('Name of A', { exact: true }).fill('as it was')
  await page.getByLabel('Name of B', { exact: true }).fill('as it is')
  await page.getByLabel('Version of A', { exact: true }).selectOption({ label: '1' })
  await page.getByLabel('Version of B', { exact: true }).selectOption({ label: newer })
  await page.getByText('Paste a table (CSV)').click()
  const subjects = Array.from({ length: rows }, (_, at) => `sitter ${at + 1},harbour ${at + 1}`)
  await page.getByLabel('Table', { exact: true }).fill(['Subject,Place', ...subjects].join('\n'))
  await page.getByRole('button', { name: 'Use these rows' }).click()
  await page.getByLabel('People', { exact: true }).fill('6')
}

test('pairs are added before voting, everybody prefers the newer version, and it is published', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  await signIn(page, '/experiments')
  await saveVersion(page, 'portrait', 'Watercolour of {{subject}} in {{place}}, {{style}}.', 2)
  await setUpVersions(page, '2')
  await expect(page.getByText(`2 arms × ${rows} rows × 1 pair = 12 pictures`)).toBeVisible()
  await page.getByRole('button', { name: 'Start and generate' }).click()
  const addPairs = page.getByRole('button', { name: 'Add a pair to every row: 12 pictures, samples, free' })
  await addPairs.click({ timeout: 60_000 })
  await expect(addPairs).toBeHidden()
  await page.getByRole('button', { name: 'Open voting' }).click({ timeout: 60_000 })
  const link = await page.getByLabel('Vote link', { exact: true }).inputValue()

  await page.getByText('All pictures').click()
  const armOf = await armTeller(page)
  for (let voter = 0; voter < 6; voter++) {
    const context = await browser.newContext({ baseURL: undefined })
    await castAll(context, link, async ({ left }) =>
      (await armOf(context.request, new URL(left.src, link).href)) === 'B' ? 'left' : 'right',
    )
    await context.close()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('as it is preferred')
  await expect(page.getByText(/^as it is was preferred in 100 % of choices/)).toBeVisible()
  await page.getByRole('button', { name: 'Publish the winner' }).click()
  await expect(page.getByText('Version 2 is published.')).toBeVisible()
  await page.goto('/templates/portrait/versions')
  await expect(page.getByText('Version 2 is published.')).toBeVisible()
})

test('a live experiment may be watched, and an address that was replaced leads nowhere', async ({ page, browser }) => {
  test.setTimeout(240_000)
  await signIn(page, '/experiments')
  await saveVersion(page, 'portrait', 'Charcoal of {{subject}} in {{place}}, {{style}}.', 3)
  await setUpVersions(page, '3')
  await page.getByLabel(/^Live: results may be watched/).check()
  await page.getByRole('button', { name: 'Start and generate' }).click()
  await page.getByRole('button', { name: 'Open voting' }).click({ timeout: 60_000 })
  const link = await page.getByLabel('Vote link', { exact: true }).inputValue()
  const context = await browser.newContext({ baseURL: undefined })
  await castAll(context, link, () => 'tie')
  await expect(page.getByRole('heading', { name: 'Check first' })).toBeVisible()

  await page.getByRole('button', { name: 'New address' }).click()
  await page.getByRole('button', { name: 'Replace the address' }).click()

  await expect(page.getByLabel('Vote link', { exact: true })).not.toHaveValue(link)
  expect((await context.request.get(link)).status()).toBe(404)
  const moved = await page.getByLabel('Vote link', { exact: true }).inputValue()
  // Whoever has voted is the same voter at the new address.
  const { pairs } = await ballotOf(context.request, moved)
  expect((await cast(context.request, moved, pairs[0]?.ref ?? '', 'left')).status()).toBe(200)
  await context.close()
})
