import { spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { canaryKey, expect, expectAccessible, test, withTestProvider } from './harness'
import { expectPictures, fillIn, generate, openPlayground, pictures } from './playground'

const secret = 'canary-secret-that-is-long-enough-to-be-taken'
const password = 'a canary password'

test.use(withTestProvider({ ACCESS: 'accounts', APP_SECRET: secret }))

async function giveName(page: Page, name: string, press: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: press }).click()
}

async function make(page: Page, subject: string): Promise<void> {
  await openPlayground(page)
  await fillIn(page, { subject, n: 1 })
  await generate(page).click()
}

/** Everything that may be looked at, by its address. */
const lookedAt = (runId: string, imageId: string) => [
  ...['/', '/gallery', '/collections', '/experiments', '/experiments/new', '/links', '/templates', '/templates/new'],
  ...['/spending', '/settings', '/settings/log', '/settings/tokens', '/members', '/account', '/open', '/nowhere'],
  ...['/templates/portrait', '/templates/portrait/versions', `/runs/${runId}`, `/images/${imageId}`],
  ...['/runs', '/gallery/page', '/template-choices', '/links/reach', '/templates/export', '/settings/export'],
  ...['/settings/log/csv', '/spending/csv', '/templates/portrait/export?as=json', '/templates/portrait/runs.csv'],
  ...[`/images/${imageId}/details`, '/healthz', '/readyz', '/metrics', '/api/v1/runs', '/api/v1/openapi.json'],
]

test('viewers look, editors spend what is theirs, admins read who did what, and no secret turns up', async ({
  page,
  app,
  browser,
}) => {
  const [address] = /http:\S+\/setup\/\S+/.exec(app.output) ?? []
  await page.goto(address ?? 'nothing was printed')
  await page.getByLabel('E-mail address').fill('ana@example.com')
  await giveName(page, 'Ana', 'Make my account')
  await expect(generate(page)).toBeVisible()
  await make(page, 'a lamp of Ana')
  await expectPictures(page, /a lamp of Ana/, 1)
  await page.goto('/members')
  await page.getByLabel('E-mail address').fill('ben@example.com')
  await page.getByLabel('Role').first().selectOption('viewer')
  await page.getByRole('button', { name: 'Make invitation' }).click()
  const invitation = await page.getByLabel('Link of the new invitation').inputValue()

  const context = await browser.newContext({ baseURL: app.url })
  const ben = await context.newPage()
  await ben.goto(invitation)
  await giveName(ben, 'Ben', 'Join')
  await expect(ben.getByText('You are a viewer here: you can look, compare, download and vote.')).toBeVisible()
  await expect(generate(ben)).toBeDisabled()
  await expectAccessible(ben)
  await pictures(ben, /a lamp of Ana/).click()
  const opened = ben.getByRole('dialog', { name: 'Picture' })
  await expect(opened.getByRole('button', { name: 'Download' })).toBeVisible()
  for (const name of ['Run again', 'Vary', 'Star', 'Share'])
    await expect(opened.getByRole('button', { name })).toHaveCount(0)
  expect((await ben.request.get('/settings/log')).status()).toBe(404)
  expect((await ben.request.get('/settings/log/csv')).status()).toBe(403)

  await page.goto('/members')
  const row = page.getByRole('article', { name: 'Ben' })
  await row.getByText('Manage').click()
  await row.getByLabel('Role').selectOption('editor')
  await row.getByRole('button', { name: 'Save role' }).click()
  await expect(row).toContainText('Editor')
  await page.goto('/spending')
  const account = page.getByRole('article', { name: 'Ben' })
  await account.getByText('Change the budget of Ben').click()
  await account.getByLabel('Dollars a day').fill('0.25')
  await account.getByRole('button', { name: 'Save budget' }).click()
  await expect(account).toContainText('$0.25 left of $0.25 today')
  await expectAccessible(page)

  await make(ben, 'a lamp of Ben')
  await expectPictures(ben, /a lamp of Ben/, 1)
  await make(ben, 'a second lamp')
  await expect(ben.getByText(/of your own budget for today of \$0\.25 is left, so nothing was started/)).toBeVisible()
  await ben.goto('/gallery')
  await ben.getByText('Filters').click()
  await ben.getByLabel('Made by').selectOption({ label: 'Ana (1)' })
  await expect(ben.getByText('Made by Ana')).toBeVisible()
  await expect(ben.getByRole('link', { name: /a lamp of Ana/ })).toBeVisible()
  await expect(ben.getByRole('link', { name: /a lamp of Ben/ })).toHaveCount(0)

  await page.goto('/settings')
  await page.getByRole('link', { name: 'Who did what' }).click()
  const log = page.getByRole('table')
  await expect(log).toContainText('Changed a person’s budget: Ben')
  await expect(log).toContainText('Invited a member')
  await page.getByLabel('What').selectOption('Money')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(log).not.toContainText('Invited a member')
  await expect(log).toContainText('$0.25 a day, no limit a month')
  await expectAccessible(page)

  await test.step('no page, payload, export, file or log holds a secret', async () => {
    const { images } = await (await page.request.get('/gallery/page')).json()
    for (const path of lookedAt(images[0].runId, images[0].id)) {
      const text = await (await page.request.get(path)).text()
      expect([path, text.includes(canaryKey), text.includes(secret), text.includes(password)]).toEqual([
        path,
        false,
        false,
        false,
      ])
    }
    for (const word of [canaryKey, secret, password]) {
      expect(app.output).not.toContain(word)
      // grep ends with 1 when nothing matches.
      const found = spawnSync('grep', ['-rls', word, app.dataDir, '.next/static', '.next/server'], { encoding: 'utf8' })
      expect([found.status, found.stdout]).toEqual([1, ''])
    }
  })
  await context.close()
})
