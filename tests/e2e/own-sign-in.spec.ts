import { type OidcPeer, startOidcPeer } from '@/tests/support/oidc-peer'
import { test as base, expect, expectAccessible } from './harness'

/** The organisation's own sign-in has to be there before the server is told of it. */
const test = base.extend<object, { peer: OidcPeer }>({
  peer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
    async ({}, use) => {
      const peer = await startOidcPeer({
        ana: { email: 'ana@example.com', name: 'Ana' },
        ben: { email: 'ben@example.com', name: 'Ben' },
      })
      await use(peer)
      await peer.stop()
    },
    { scope: 'worker' },
  ],
  appEnv: [
    async ({ peer }, use) =>
      use({
        ACCESS: 'oidc',
        PUBLIC_URL: '{url}',
        OIDC_ISSUER: peer.issuer,
        OIDC_CLIENT_ID: peer.clientId,
        OIDC_CLIENT_SECRET: peer.clientSecret,
        OIDC_NAME: 'the studio',
      }),
    { scope: 'worker' },
  ],
})

test('people of an organisation sign in by its own sign-in', async ({ page, app, browser }) => {
  const [address] = /http:\S+\/setup\/\S+/.exec(app.output) ?? []
  await page.goto(address ?? 'nothing was printed')
  await page.getByRole('button', { name: 'Continue with the studio' }).click()
  await page.getByRole('link', { name: 'I am Ana' }).click()
  await expect(page.getByRole('link', { name: 'Your account: Ana' })).toBeVisible()

  const context = await browser.newContext({ baseURL: app.url })
  const ben = await context.newPage()
  await ben.goto('/gallery')
  await ben.getByRole('button', { name: 'Continue with the studio' }).click()
  await ben.getByRole('link', { name: 'I am Ben' }).click()
  await expect(ben.getByText('Nobody has invited this account yet.')).toBeVisible()
  await expectAccessible(ben)

  await page.goto('/members')
  await page.getByLabel('E-mail address').fill('ben@example.com')
  await page.getByLabel('Role').first().selectOption('viewer')
  await page.getByRole('button', { name: 'Make invitation' }).click()
  const link = await page.getByLabel('Link of the new invitation').inputValue()
  await ben.goto(link)
  await ben.getByRole('button', { name: 'Continue with the studio' }).click()
  await ben.getByRole('link', { name: 'I am Ben' }).click()
  await expect(ben.getByRole('link', { name: 'Your account: Ben' })).toBeVisible()
  await ben.goto('/account')
  await expect(ben.getByText('ben@example.com · Viewer')).toBeVisible()
  await expect(ben.getByRole('heading', { name: 'Password' })).toHaveCount(0)
  await context.close()
})
