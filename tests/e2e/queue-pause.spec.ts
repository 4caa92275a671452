import { sendJson } from '@/tests/support/provider/behaviour'
import { refusals } from '@/tests/support/provider/refusals'
import { expect, expectAccessible, test, withTestProvider } from './harness'
import { expectPictures, fillIn, generate, openPlayground } from './playground'

test.use(withTestProvider())

const busy =
  (seconds: number) =>
  ({ response }: { response: Parameters<typeof sendJson>[0] }) =>
    sendJson(response, 429, { error: { message: 'Rate limit reached.' } }, { 'retry-after': String(seconds) })

test('a busy provider stops the whole queue with a countdown, in every tab, and nothing is lost or doubled', async ({
  page,
  context,
  testProvider,
}) => {
  const subjects = ['a first kite', 'a second kite', 'a third kite']
  testProvider.play(busy(4))
  await openPlayground(page)
  const other = await context.newPage()
  await openPlayground(other)
  await page.bringToFront()
  for (const subject of subjects) {
    await fillIn(page, { subject, n: 1 })
    await generate(page).click()
  }
  for (const tab of [page, other]) {
    await expect(
      tab.getByText(/The provider asked for fewer requests\. \d runs? waits?; nothing was charged\./).last(),
    ).toBeVisible()
    await expect(tab.getByText(/^The next is sent in \d+ s\.$/)).toBeVisible()
  }
  await expect(page.getByText(/^next try in \d+ s$/).first()).toBeVisible()
  for (const subject of subjects) await expectPictures(page, new RegExp(subject), 1)
  await expect(page.getByText('The provider asked for fewer requests')).toHaveCount(0)
  for (const subject of subjects) {
    const accepted = testProvider.posts.filter(post => post.raw.includes(subject) && post.isAccepted)
    expect(accepted).toHaveLength(1)
  }
})

test('a refused key stops the queue until somebody presses Continue', async ({ page, testProvider }) => {
  testProvider.play(refusals.wrongKey)
  await openPlayground(page)
  await fillIn(page, { subject: 'a locked door', n: 1 })
  await generate(page).click()
  await expect(
    page.getByRole('status').filter({ hasText: 'The provider did not accept the key. 1 run waits' }),
  ).toHaveText('The provider did not accept the key. 1 run waits; nothing was charged.')
  await expect(page.getByText('Check WISGATE_API_KEY, then restart Proofsheet or press Continue.')).toBeVisible()
  await expectAccessible(page)

  // The page of the run says the same.
  await page.getByRole('link', { name: /a locked door/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run/)
  await page.getByRole('button', { name: 'Continue' }).press('Enter')
  await expect(page.getByRole('img', { name: /a locked door/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0)
  await expect(page.locator(':focus')).toHaveAccessibleName('Pictures')
  expect(testProvider.posts.filter(post => post.raw.includes('a locked door') && post.isAccepted)).toHaveLength(1)
})

test('an empty account and a long wait ask for a person, and the provider’s words are there to read', async ({
  page,
  testProvider,
}) => {
  await openPlayground(page)
  for (const [subject, refusal, title] of [
    ['an empty purse', refusals.noCredit, 'The provider account has no credit left. 1 run waits'],
    ['an hour of rest', refusals.busyForAnHour, 'The provider asked for fewer requests. 1 run waits'],
  ] as const) {
    testProvider.play(refusal)
    await fillIn(page, { subject, n: 1 })
    await generate(page).click()
    await expect(page.getByText(title).last()).toBeVisible()
    await page.getByRole('button', { name: 'Continue' }).click()
    await expectPictures(page, new RegExp(subject), 1)
  }
})
