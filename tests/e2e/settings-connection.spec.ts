import { sendJson } from '@/tests/support/provider/behaviour'
import { refusals } from '@/tests/support/provider/refusals'
import { successes } from '@/tests/support/provider/successes'
import { canaryKey, expect, expectAccessible, test, withTestProvider } from './harness'
import { expectPictures, fillIn, generate, openPlayground } from './playground'
import { openSettings } from './settings'

test.use(withTestProvider())

test.afterEach(({ testProvider }) => testProvider.checks.reset())

test('the connection is shown without its key, and checked for nothing', async ({ page, testProvider }) => {
  const posts = testProvider.posts.length
  await openSettings(page)
  const connection = page.getByRole('region', { name: 'Connection' })
  await expect(connection).toContainText(testProvider.baseUrl)
  await expect(connection).toContainText(/Key\s*Set/)
  await page.getByRole('button', { name: 'Check connection' }).click()
  await expect(connection.getByRole('status').first()).toContainText(
    'The provider answered and accepted the key.It offers 3 models, gpt-image-2 among them.Balance: $12.34.',
  )
  await expect(page.getByRole('region', { name: 'What was learnt' })).toContainText('$12.34')
  expect(testProvider.posts).toHaveLength(posts)
})

test('a key that is refused and echoed is told in words and shown nowhere', async ({ page, testProvider }) => {
  const sent: Promise<string>[] = []
  page.on('response', response => {
    // A stream never ends; the page shows what it brought.
    if (!/event-stream|image|font/.test(response.headers()['content-type'] ?? ''))
      sent.push(response.text().catch(() => ''))
  })
  const message = `Incorrect API key provided: ${canaryKey}. You sent ${canaryKey.slice(0, 12)} and ${canaryKey.slice(-10)}.`
  const echo = { error: { message, type: 'invalid_request_error', code: 'invalid_api_key' } }
  testProvider.checks.answerCheck('models', response => sendJson(response, 401, echo))
  testProvider.checks.answerCheck('balance', response => sendJson(response, 401, echo))
  testProvider.play(({ response }) => sendJson(response, 401, echo))

  await openPlayground(page)
  await fillIn(page, { subject: 'a canary in a mine', n: 1 })
  await generate(page).click()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await openSettings(page)
  await page.getByText('Details').first().click()
  await page.getByRole('button', { name: 'Check connection' }).click()
  const result = page.getByRole('region', { name: 'Connection' }).getByRole('status').first()
  await expect(result).toContainText('The provider did not accept the key.')
  await expect(result).toContainText('Check WISGATE_API_KEY')
  await result.getByText('Details').click()
  await expect(result).toContainText('[key]')
  await expectAccessible(page)

  // The key is good again: the check says so, and lets the waiting run go on.
  testProvider.checks.reset()
  await page.getByRole('button', { name: 'Check connection' }).click()
  await expect(result).toContainText('accepted the key')
  await result.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0)
  sent.push(page.content())
  await openPlayground(page)
  await expectPictures(page, /a canary in a mine/, 1)
  sent.push(page.content())
  for (const text of await Promise.all(sent))
    for (const part of [canaryKey, canaryKey.slice(0, 12), canaryKey.slice(-10)]) expect(text).not.toContain(part)
})

test('a test picture is sent only after its price was seen, and is a run like any other', async ({
  page,
  testProvider,
}) => {
  const posts = testProvider.posts.length
  await openSettings(page)
  const question = page.getByRole('dialog', { name: 'Send one test picture?' })
  await page.getByRole('button', { name: 'Send one test picture' }).click()
  await expect(question).toContainText('Sends one paid request: under $0.01.')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Leave it' }).click()
  await expect(question).toBeHidden()
  expect(testProvider.posts).toHaveLength(posts)

  await page.getByRole('button', { name: 'Send one test picture' }).click()
  await question.getByRole('button', { name: 'Send it' }).click()
  await page.getByRole('link', { name: 'Open it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run \d+/)
  await expect(page.getByRole('img', { name: /lighthouse/ })).toBeVisible()
  expect(testProvider.posts.slice(posts).map(({ body }) => body)).toEqual([
    expect.objectContaining({ model: 'gpt-image-2', n: 1, size: '1024x1024', quality: 'low' }),
  ])
})

test('what the answers taught is told, and a refused field can be sent again', async ({ page, testProvider }) => {
  testProvider.play(refusals.unknownQuality, successes.fewer)
  await openPlayground(page)
  await fillIn(page, { subject: 'four lanterns', n: 4 })
  await page.getByText('More settings').click()
  await page.getByLabel('Quality', { exact: true }).selectOption('low')
  await generate(page).click()
  await expectPictures(page, /four lanterns/, 1)
  await openSettings(page)
  const learnt = page.getByRole('region', { name: 'What was learnt' })
  await expect(learnt).toContainText('In the answer itself')
  await expect(learnt).toContainText('1 of 4 came: this provider makes one image per request')
  await learnt.getByRole('button', { name: 'Send it again: Quality' }).click()
  await expect(learnt).not.toContainText('Quality')
})
