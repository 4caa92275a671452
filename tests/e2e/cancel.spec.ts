import type { Locator, Page } from '@playwright/test'
import { held } from '@/tests/support/provider/interruptions'
import { refusals } from '@/tests/support/provider/refusals'
import type { TestProvider } from '@/tests/support/provider/test-provider'
import { expect, expectAccessible, test, withTestProvider } from './harness'
import { card, expectPictures, fillIn, gallery, generate, openPlayground } from './playground'

test.use(withTestProvider())

const cancel = (place: Page | Locator): Locator => place.getByRole('button', { name: /^Cancel run/ })

async function start(page: Page, subject: string, n = 1) {
  await openPlayground(page)
  await fillIn(page, { subject, n })
  await generate(page).click()
}

/** Starts a run whose request is with the provider, and waits until the page knows. */
async function startSending(page: Page, testProvider: TestProvider, subject: string) {
  const answer = held()
  testProvider.play(answer.behaviour)
  await start(page, subject)
  await answer.arrived
  await expect(card(page, subject)).toContainText(/0 of 1 · \d+ s/)
  return answer
}

test('a run whose request has left is asked about first, by keyboard, and keeps waiting if one likes', async ({
  page,
  testProvider,
}) => {
  const answer = await startSending(page, testProvider, 'a patient clock')
  const run = card(page, 'a patient clock')
  await cancel(run).press('Enter')
  const question = run.getByRole('alertdialog', { name: /The request has left\. Stop waiting\?/ })
  await expect(question).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(cancel(run)).toBeFocused()
  await page.keyboard.press('Enter')
  await question.getByRole('button', { name: 'Keep waiting' }).click()
  await expect(cancel(run)).toBeFocused()
  answer.release()
  await expectPictures(page, /a patient clock/, 1)
  await expect(run).toBeFocused()
  await expect(cancel(run)).toHaveCount(0)
})

test('stopping says that the picture may still be charged, and sends nothing again', async ({ page, testProvider }) => {
  const answer = await startSending(page, testProvider, 'a stopped clock')
  const run = card(page, 'a stopped clock')
  await cancel(run).click()
  await run.getByRole('button', { name: 'Stop waiting' }).click()
  await expect(run).toContainText('You stopped this run after its request had left. It may have been charged.')
  await expect(run.getByRole('button', { name: 'Run again (may be charged twice)' })).toBeVisible()
  await expect(run.getByRole('link', { name: 'Say whether it was charged' })).toHaveAttribute(
    'href',
    /^\/spending#run-/,
  )
  await expect(run).toContainText('held back')
  answer.release()
  await page.reload()
  await expect(run).toContainText('You stopped this run')
  expect(testProvider.posts.filter(post => post.raw.includes('a stopped clock'))).toHaveLength(1)

  await run.getByRole('link', { name: /a stopped clock/ }).click()
  await expect(page.getByText(/held back, at most \$0\.21, until it is known whether it was charged/)).toBeVisible()
  await expectAccessible(page)
})

test('a press that crosses the request is asked about, not carried out', async ({ page, testProvider }) => {
  const answer = held()
  testProvider.play(answer.behaviour)
  // Without the stream the page learns seconds later that the request has left.
  await page.route('**/events**', route => route.abort())
  await start(page, 'a crossed letter')
  await answer.arrived
  const run = card(page, 'a crossed letter')
  await cancel(run).click()
  await expect(run.getByRole('alertdialog', { name: /The request has left/ })).toBeFocused()
  await run.getByRole('button', { name: 'Keep waiting' }).click()
  answer.release()
  await expectPictures(page, /a crossed letter/, 1)
})

test('on its page a run is stopped the same way', async ({ page, testProvider }) => {
  const answer = await startSending(page, testProvider, 'a clock on its page')
  await gallery(page)
    .getByRole('link', { name: /a clock on its page/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run \d+/)
  await cancel(page).click()
  await page.getByRole('button', { name: 'Stop waiting' }).click()
  await expect(page.getByText('You stopped this run after its request had left.').last()).toBeVisible()
  await expect(page.getByText('1 attempt')).toBeVisible()
  answer.release()
})

test('a press that comes too late is answered where it was made', async ({ page, testProvider }) => {
  const answer = await startSending(page, testProvider, 'a late wish')
  const run = card(page, 'a late wish')
  await cancel(run).click()
  await page.route('**/*', async route => {
    if (route.request().headers()['next-action'] === undefined) return route.fallback()
    answer.release()
    await expectPictures(page, /a late wish/, 1)
    await route.fallback()
  })
  await run.getByRole('button', { name: 'Stop waiting' }).click()
  await expect(run.getByRole('alert')).toHaveText(/This run has already ended\.|Its pictures have already arrived\./)
  await page.unrouteAll()
})

test('a run that waits is cancelled at once and free, and can be run again', async ({ page, testProvider }) => {
  testProvider.play(refusals.noCredit)
  await start(page, 'a waiting room', 2)
  const run = card(page, 'a waiting room')
  await expect(run).toContainText('0 of 2 · queued')
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await cancel(run).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cancelled. Nothing was charged.', { exact: true })).toBeVisible()
  await expect(run).toContainText('This run was cancelled. Nothing was charged.')
  await expect(run).toBeFocused()
  await expectAccessible(page)
  const posts = () => testProvider.posts.filter(post => post.raw.includes('a waiting room'))
  expect(posts().map(post => post.isAccepted)).toEqual([false])

  await page.getByRole('button', { name: 'Continue' }).click()
  await run.getByRole('button', { name: 'Run again' }).click()
  await expectPictures(page, /a waiting room/, 2)
  expect(posts().map(post => post.isAccepted)).toEqual([false, true])
})
