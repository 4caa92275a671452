import { spawnSync } from 'node:child_process'
import type { Request } from '@playwright/test'
import { held } from '@/tests/support/provider/interruptions'
import { successes } from '@/tests/support/provider/successes'
import { expect, test, withTestProvider } from './harness'
import { expectPictures, fillIn, generate, openPlayground } from './playground'

test.use(withTestProvider())

/** The POSTs that carried this subject. */
const postsOf = <Post extends { raw: string }>(posts: Post[], subject: string): Post[] =>
  posts.filter(post => post.raw.includes(subject))

test('filling the form once is one POST with exactly the canonical body', async ({ page, testProvider }) => {
  testProvider.play(successes.url)
  await openPlayground(page)
  await fillIn(page, { subject: 'a cobalt vase', style: 'north light', n: 3 })
  await expect(page.getByText('About $0.16 for 3 images, at most $0.63')).toBeVisible()
  await generate(page).click()
  await expectPictures(page, /a cobalt vase/, 3)
  const [post, ...others] = postsOf(testProvider.posts, 'a cobalt vase')
  expect(others).toEqual([])
  expect(post?.raw).toBe(
    '{"model":"gpt-image-2","prompt":"A product photograph of a cobalt vase, centred with room for a headline, north light. No text, no logo.","n":3,"size":"1024x1024"}',
  )
  expect(post?.headers.authorization).toMatch(/^Bearer wg-canary/)
})

test('a double click and Enter twice are one POST each', async ({ page, testProvider }) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'a double click', n: 1 })
  await generate(page).dblclick()
  await expectPictures(page, /a double click/, 1)

  await fillIn(page, { subject: 'enter twice', n: 1 })
  await page.getByLabel('Subject', { exact: true }).press('Enter')
  await page.getByLabel('Subject', { exact: true }).press('Enter')
  await expectPictures(page, /enter twice/, 1)
  expect(postsOf(testProvider.posts, 'a double click')).toHaveLength(1)
  expect(postsOf(testProvider.posts, 'enter twice')).toHaveLength(1)
})

test('a reload while the press is on its way sends it once', async ({ page, testProvider }) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'a reload in between', n: 1 })
  // The answer of the action is lost: the press reached the server, the page never heard of it.
  const lost = Promise.withResolvers<void>()
  const isPress = (request: Request) => request.headers()['next-action'] !== undefined
  await page.route('**/*', async route => {
    if (!isPress(route.request())) return route.fallback()
    await route.fetch()
    await route.abort()
    lost.resolve()
  })
  await generate(page).click()
  await lost.promise
  await page.unrouteAll()
  await page.reload()
  await expectPictures(page, /a reload in between/, 1)
  expect(postsOf(testProvider.posts, 'a reload in between')).toHaveLength(1)
})

test('Run again, too, is one run until its answer comes, whichever button is pressed', async ({
  page,
  testProvider,
}) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'once more', n: 2 })
  await generate(page).click()
  await expectPictures(page, /once more/, 2)
  const first = page
    .getByRole('article')
    .filter({ hasText: 'once more' })
    .last()
    .getByRole('button', { name: 'Run again' })

  await page.route('**/*', async route => {
    if (route.request().headers()['next-action'] === undefined) return route.fallback()
    await route.fetch()
    await route.abort()
  })
  await first.first().focus()
  await first.first().press('Enter')
  await expect(page.getByText(/The server did not answer/)).toBeVisible()
  await page.unrouteAll()
  await first.nth(1).press('Enter')
  await expectPictures(page, /once more/, 4)
  expect(postsOf(testProvider.posts, 'once more')).toHaveLength(2)
})

test('the same content from a second tab asks first, with the price', async ({ page, context, testProvider }) => {
  const second = await context.newPage()
  for (const tab of [page, second]) {
    await openPlayground(tab)
    await fillIn(tab, { subject: 'two tabs, one wish', n: 1 })
  }
  await generate(page).click()
  await expectPictures(page, /two tabs, one wish/, 1)
  await generate(second).click()
  await expect(second.getByText(/You started this \d+ s ago\. Start it again, about \$0\.05\?/)).toBeVisible()
  expect(postsOf(testProvider.posts, 'two tabs, one wish')).toHaveLength(1)

  await second.getByRole('button', { name: 'Start it again' }).click()
  await expectPictures(second, /two tabs, one wish/, 2)
  expect(postsOf(testProvider.posts, 'two tabs, one wish')).toHaveLength(2)
})

test('a changed word and another press is another run, even while the first is under way', async ({
  page,
  testProvider,
}) => {
  const first = held()
  testProvider.play(first.behaviour)
  await openPlayground(page)
  await fillIn(page, { subject: 'the first wording', n: 1 })
  await generate(page).click()
  await first.arrived
  await fillIn(page, { subject: 'the second wording', n: 1 })
  await generate(page).click()
  await expectPictures(page, /the second wording/, 1)
  first.release()
  await expectPictures(page, /the first wording/, 1)
})

test('a closed tab changes nothing: the pictures are there on return', async ({ page, context, testProvider }) => {
  const answer = held()
  testProvider.play(answer.behaviour)
  await openPlayground(page)
  await fillIn(page, { subject: 'a closed tab', n: 2 })
  await generate(page).click()
  await answer.arrived
  await page.close()
  answer.release()
  const later = await context.newPage()
  await openPlayground(later)
  await expectPictures(later, /a closed tab/, 2)
})

test('a server killed while the provider works says that nobody knows, and sends nothing again', async ({
  page,
  app,
  testProvider,
}) => {
  const answer = held()
  testProvider.play(answer.behaviour)
  await openPlayground(page)
  await fillIn(page, { subject: 'a killed server', n: 1 })
  await generate(page).click()
  await answer.arrived
  await app.restart({ signal: 'SIGKILL' })
  answer.release()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Run again (may be charged twice)' })).toBeVisible()
  expect(postsOf(testProvider.posts, 'a killed server')).toHaveLength(1)
})

test('the key is in no page, no answer and no file', async ({ page, app }) => {
  const answers: Promise<string>[] = []
  page.on('response', response => {
    // A stream has no end to wait for; what it tells is asked for below.
    if (!response.headers()['content-type']?.startsWith('text/event-stream'))
      answers.push(response.text().catch(() => ''))
  })
  await openPlayground(page)
  await fillIn(page, { subject: 'a secret kept', n: 1 })
  await generate(page).click()
  await expectPictures(page, /a secret kept/, 1)
  await page
    .getByRole('link', { name: /a secret kept/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run/)
  const changes = await page.request.get('/runs?after=0')
  expect(await changes.text()).toContain('a secret kept')
  for (const answer of await Promise.all([...answers, changes.text()])) expect(answer).not.toContain('wg-canary')
  // grep ends with 1 when nothing matches.
  const { status, stdout } = spawnSync('grep', ['-rls', 'wg-canary', app.dataDir, '.next/static', '.next/server'], {
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
})
