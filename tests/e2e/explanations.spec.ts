import type { Locator, Page } from '@playwright/test'
import { held } from '@/tests/support/provider/interruptions'
import { ambiguities, refusals } from '@/tests/support/provider/refusals'
import { successes } from '@/tests/support/provider/successes'
import { expect, expectAccessible, test, withTestProvider } from './harness'
import { card, expectPictures, fillIn, generate, openPlayground } from './playground'

test.use(withTestProvider())

const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true })

test('a refused size offers the nearest one, and one click brings the whole form back with it', async ({
  page,
  testProvider,
}) => {
  testProvider.play(refusals.sizeTooSmall)
  await openPlayground(page)
  await fillIn(page, { subject: 'a small stamp', style: 'engraved', n: 2 })
  await field(page, 'Size').selectOption('512x512')
  await generate(page).click()
  const run = card(page, 'a small stamp')
  await expect(run).toContainText('The provider did not accept the size 512 × 512. Nothing was charged.')
  await expectAccessible(page)
  await run.getByRole('link', { name: 'Use 816 × 816 instead' }).click()
  await expect(field(page, 'Custom size')).toHaveValue('816x816')
  await expect(field(page, 'Subject')).toHaveValue('a small stamp')
  await expect(field(page, 'Style')).toHaveValue('engraved')
  await expect(field(page, 'Custom size')).not.toHaveAttribute('aria-invalid', 'true')
  await generate(page).click()
  await expectPictures(page, /a small stamp/, 2)
})

test('the field at fault says why until it is changed, and a draft survives a reload', async ({
  page,
  testProvider,
}) => {
  testProvider.play(refusals.sizeNotListed)
  await openPlayground(page)
  await fillIn(page, { subject: 'a listed size', n: 1 })
  await field(page, 'Size').selectOption('512x512')
  await generate(page).click()
  await card(page, 'a listed size').getByRole('link', { name: 'Edit settings' }).click()
  const size = field(page, 'Size')
  await expect(size).toHaveAccessibleDescription(/did not accept the size 512 × 512\. It said: “Invalid value/)
  await expect(size).toBeFocused()
  // Of those the provider names, not the nearest by the rule.
  await expect(page.getByRole('button', { name: 'Use 1024 × 1024 instead' })).toBeVisible()
  await expectAccessible(page)
  await field(page, 'Style').fill('a new style')
  await page.reload()
  await expect(field(page, 'Style')).toHaveValue('a new style')
  await expect(size).toHaveAttribute('aria-invalid', 'true')
  await size.selectOption('1024x1024')
  await expect(size).not.toHaveAttribute('aria-invalid', 'true')
  await page.reload()
  await expect(size).toHaveValue('1024x1024')
  await expect(size).not.toHaveAttribute('aria-invalid', 'true')
})

test('a moderation refusal names its categories and leads back to the words', async ({ page, testProvider }) => {
  testProvider.play(refusals.moderationInput)
  await openPlayground(page)
  await fillIn(page, { subject: 'a very questionable statue in a public park', style: 'plain', n: 1 })
  await generate(page).click()
  const run = card(page, 'a very questionable statue')
  await expect(run).toContainText(
    'The provider’s safety rules stopped this picture (sexual, violence). Nothing was charged.',
  )
  await run.getByText('Details').click()
  await expect(run.getByText(/safety_violations/)).toBeVisible()
  await run.getByRole('link', { name: 'Edit prompt' }).click()
  const subject = field(page, 'Subject')
  await expect(subject).toHaveValue('a very questionable statue in a public park')
  await expect(subject).toHaveAccessibleDescription(/safety rules stopped this picture \(sexual, violence\)\./)
  await subject.fill('a statue in a public park')
  await expect(subject).not.toHaveAttribute('aria-invalid', 'true')
})

test('a refused setting that is folded away is unfolded, and stays so while it is mended', async ({
  page,
  testProvider,
}) => {
  testProvider.play(refusals.transparent)
  await openPlayground(page)
  await fillIn(page, { subject: 'a glass bead', n: 1 })
  await page.getByText('More settings').click()
  await field(page, 'Background').selectOption('opaque')
  await generate(page).click()
  await card(page, 'a glass bead').getByRole('link', { name: 'Edit settings' }).click()
  const background = field(page, 'Background')
  await expect(background).toBeFocused()
  await expect(background).toHaveAccessibleDescription(/did not accept the background/)
  await background.selectOption('')
  await expect(background).not.toHaveAttribute('aria-invalid', 'true')
  await expect(background).toBeVisible()
})

test('a setting that the provider refuses is left out once, and the run’s page says so', async ({
  page,
  testProvider,
}) => {
  testProvider.play(refusals.unknownQuality)
  await openPlayground(page)
  await fillIn(page, { subject: 'an unsent quality', n: 1 })
  await page.getByText('More settings').click()
  await field(page, 'Quality').selectOption('high')
  await generate(page).click()
  await expectPictures(page, /an unsent quality/, 1)
  await page.getByRole('link', { name: /an unsent quality/ }).click()
  await expect(page.getByText('High, not sent: this provider refuses it')).toBeVisible()
})

test('what came otherwise than it was asked for is said under the film', async ({ page, testProvider }) => {
  const odd = [
    { subject: 'too few cups', n: 4, behaviour: successes.fewer, says: '1 of 4 images came. The run was charged.' },
    { subject: 'too many cups', n: 1, behaviour: successes.more, says: '2 images came, 1 was asked' },
    { subject: 'a flat cup', n: 1, behaviour: successes.wrongSize, says: '80 × 48 instead of 1024 × 1024' },
    { subject: 'a reworded cup', n: 1, behaviour: successes.revisedPrompt, says: 'The provider rewrote the prompt' },
  ]
  await openPlayground(page)
  for (const { subject, n, behaviour, says } of odd) {
    testProvider.play(behaviour)
    await fillIn(page, { subject, n })
    await generate(page).click()
    await expect(card(page, subject)).toContainText(says)
  }
  await expect(card(page, 'too many cups')).not.toContainText('2 of 1')
  await expectAccessible(page)
  await card(page, 'a reworded cup').getByRole('link', { name: 'The provider rewrote the prompt' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run/)
  await page.getByText('The provider rewrote the prompt').click()
  await expect(page.getByText('<b>A sunset</b>, revised')).toBeVisible()
})

test('another format than the one that was asked for is named', async ({ page, testProvider }) => {
  testProvider.play(successes.wrongType)
  await openPlayground(page)
  await fillIn(page, { subject: 'a cup in a format', n: 1 })
  await page.getByText('More settings').click()
  await field(page, 'Format').selectOption('png')
  await generate(page).click()
  await expect(card(page, 'a cup in a format')).toContainText('JPEG instead of PNG')
})

test('what may have been charged says so, holds the money back and leads to the answer', async ({
  page,
  testProvider,
}) => {
  testProvider.play(ambiguities.badGateway)
  await openPlayground(page)
  await fillIn(page, { subject: 'a broken gate', n: 1 })
  await generate(page).click()
  const run = card(page, 'a broken gate')
  await expect(run).toContainText('It may have been charged.')
  await expect(run).toContainText('$0.21 held back')
  await run.getByRole('link', { name: /a broken gate/ }).click()
  await expect(page.getByText(/held back, at most \$0\.21, until it is known whether it was charged/)).toBeVisible()
  await expectAccessible(page)
})

test('a model without a price is said so beside the button, and refused with the way to its price', async ({
  page,
  testProvider,
}) => {
  await openPlayground(page, '/?model=gpt-image-9')
  await fillIn(page, { subject: 'an unpriced model', n: 1 })
  await expect(page.getByText('No price for this model.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Set its price' })).toHaveAttribute('href', '/settings#prices')
  await generate(page).click()
  const refusal = page.getByRole('alert').filter({ hasText: 'No price is known for the model gpt-image-9' })
  await expect(refusal.getByRole('link', { name: 'Set its price' })).toBeVisible()
  // What was said of one form is not true of the next.
  await fillIn(page, { subject: 'another unpriced model' })
  await expect(refusal).toHaveCount(0)
  expect(testProvider.posts.filter(post => post.raw.includes('unpriced model'))).toEqual([])
})

test('an old tab after an update asks for a reload, keeps what was typed and pays once', async ({
  page,
  testProvider,
}) => {
  await openPlayground(page)
  await fillIn(page, { subject: 'an old tab', style: 'faded', n: 1 })
  // What a newer server answers to an action it does not know.
  await page.route('**/*', route =>
    route.request().headers()['next-action'] === undefined
      ? route.fallback()
      : route.fulfill({ status: 404, headers: { 'x-nextjs-action-not-found': '1' }, body: 'Server action not found.' }),
  )
  await generate(page).click()
  await expect(page.getByText('Proofsheet was updated. Reload to go on; what you typed is kept.')).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Reload' }).click()
  await expectPictures(page, /an old tab/, 1)
  await expect(field(page, 'Style')).toHaveValue('faded')
  expect(testProvider.posts.filter(post => post.raw.includes('an old tab'))).toHaveLength(1)
})

test('a run that fails without a picture is announced where its progress was', async ({ page, testProvider }) => {
  const answer = held(refusals.moderationInput)
  testProvider.play(answer.behaviour)
  await openPlayground(page)
  await fillIn(page, { subject: 'a fight', n: 1 })
  await generate(page).click()
  const status = card(page, 'a fight').getByRole('status')
  await expect(status).toHaveText('0 of 1 image is ready')
  const region = await status.elementHandle()
  answer.release()
  await expect(status).toHaveText(/safety rules stopped this picture/)
  // The same element as before: a region that is put in together with its text is not read out.
  expect(await region?.evaluate(node => node.isConnected)).toBe(true)
})
