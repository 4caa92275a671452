import { runExamples } from '@/tests/support/doc-examples'
import { expect, expectAccessible, test } from './harness'

test('an admin makes a token, a program runs a template with it, and it is turned off', async ({ page, app }) => {
  await page.goto('/settings')
  await page.getByRole('region', { name: 'Tokens' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tokens')
  const form = page.getByRole('form', { name: 'New token' })
  await form.getByRole('button', { name: 'Make token' }).click()
  await expect(form.getByLabel('Name')).toHaveAccessibleDescription(/Give the token a name/)
  await form.getByLabel('Name').fill('Campaign')
  await form.getByLabel('It may').selectOption({ label: 'Look, make and cancel runs' })
  await form.getByLabel('Dollars a day').fill('lots')
  await form.getByRole('button', { name: 'Make token' }).click()
  await expect(form.getByLabel('Dollars a day')).toHaveAccessibleDescription(/for example 10 or 2\.50/)
  await expect(form.getByLabel('Name')).toHaveValue('Campaign')
  await form.getByLabel('Dollars a day').fill('2.50')
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Make token' }).click()

  const token = await page.getByRole('textbox', { name: 'Token' }).inputValue()
  expect(token).toMatch(/^ps_[\w-]{43}$/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Done' }).click()
  const row = page.getByRole('article', { name: 'Campaign' })
  await expect(row).toContainText('Looks and makes runs, at most $2.50 a day')
  await expect(row).toContainText('not used yet')
  expect(await page.content()).not.toContain(token)

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${app.url}/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } })
  const post = { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'campaign-1' } }
  const body = JSON.stringify({ template: 'flat-icon', version: 1, settings: { n: 1, size: '1024x1024' } })
  const started = await (await ask('/runs', { ...post, body })).json()
  expect(await (await ask('/runs', { ...post, body })).json()).toMatchObject({ id: started.id })
  const ended = await (await ask(`/runs/${started.id}?wait=30`)).json()
  expect(ended).toMatchObject({ state: 'succeeded', isSample: true, images: [{ position: 0 }] })
  const picture = await fetch(app.url + ended.images[0].original, { headers: { authorization: `Bearer ${token}` } })
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect((await (await ask('/images')).json()).images[0]).toMatchObject({ runId: started.id })

  const printed = await runExamples('docs/api.md', { PROOFSHEET_URL: app.url, PROOFSHEET_TOKEN: token })
  expect(printed.ts).toBe('succeeded 1')
  expect(printed.sh ?? 'not here').toMatch(/"state":"\w+".*coffee cup|not here/)
  expect(printed.python ?? 'not here').toMatch(/kettle[\s\S]*\nsucceeded 1$|not here/)

  await page.reload()
  await expect(row).toContainText('last used')
  await row.getByRole('button', { name: 'Turn off Campaign' }).click()
  await expectAccessible(page)
  await row.getByRole('button', { name: 'Turn off', exact: true }).click()
  await expect(row).toContainText('Turned off.')
  const refused = await ask('/runs')
  expect([refused.status, (await refused.json()).detail]).toEqual([401, expect.stringContaining('turned off')])
})

test('what programs ask for is answered in their words, whatever the address', async ({ app, request }) => {
  const answers = [
    await request.get('/api/v1/nothing'),
    await request.post('/api/v1'),
    await request.delete('/api/v1/runs/x/y'),
  ]
  for (const answer of answers) {
    expect([answer.status(), answer.headers()['content-type']]).toEqual([404, expect.stringContaining('problem+json')])
    expect(answer.headers()['access-control-allow-origin']).toBeUndefined()
  }
  const document = await (await request.get('/api/v1/openapi.json')).json()
  for (const [path, methods] of Object.entries(document.paths))
    for (const method of Object.keys(methods as object))
      expect((await fetch(app.url + `/api/v1${path}`.replaceAll(/\{\w+\}/g, 'x'), { method })).status).toBe(401)
})

test('an action of more than a megabyte is refused, and the page says so', async ({ page }) => {
  await page.goto('/settings/tokens')
  const form = page.getByRole('form', { name: 'New token' })
  await page.route('**/settings/tokens', route =>
    route.request().method() === 'POST'
      ? route.continue({ postData: JSON.stringify([{ name: 'x'.repeat(1_200_000) }]) })
      : route.fallback(),
  )
  const answer = page.waitForResponse(response => response.request().method() === 'POST')
  await form.getByRole('button', { name: 'Make token' }).click()
  expect((await answer).status()).toBe(413)
  await expect(form.getByRole('alert')).toContainText('which is 1 MB. Nothing was done.')
})
