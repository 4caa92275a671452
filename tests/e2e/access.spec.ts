import { request } from 'node:http'
import { expect, expectAccessible, test } from './harness'

test.use({ appEnv: { ACCESS: 'password', ACCESS_PASSWORD: 'correct horse battery' } })

/** Asks with a Host header of our choosing, as a rebound name would. */
const statusFor = (url: string, host: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(new URL(path, url), { headers: { host } }, answer => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end()
  })

test('a visitor signs in, is led back to where they wanted to go, and can sign out', async ({ page }) => {
  await page.goto('/?template=portrait')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription('That password is not right.')
  await expectAccessible(page)
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portrait')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByLabel('Password')).toBeVisible()
})

test('without a session, data answers 401 and shows nothing', async ({ app }) => {
  for (const path of ['/runs', '/events', '/images/anything/w320']) {
    const answer = await fetch(`${app.url}${path}`)
    expect([path, answer.status]).toEqual([path, 401])
  }
})

test('another name for this computer is not answered', async ({ app }) => {
  for (const path of ['/', '/runs', '/events', '/images/anything/original', '/sign-in']) {
    expect([path, await statusFor(app.url, 'evil.example', path)]).toEqual([path, 421])
  }
})
