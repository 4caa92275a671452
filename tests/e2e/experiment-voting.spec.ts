import { ballotOf, progress, question, setUp, startAndOpen } from './experiments'
import { expect, expectAccessible, test } from './harness'
import { onPhone, openToOthers, signIn } from './sharing'

test.use({ appEnv: { ...openToOthers } })

const rows = 11
/** Rows, and one pair once more. */
const shown = rows + 1

let link = ''

test.describe.configure({ mode: 'serial' })

test('an experiment is set up, kept as a draft, and opened', async ({ page }) => {
  test.setTimeout(150_000)
  await signIn(page, '/experiments')
  await page.getByRole('link', { name: 'New experiment' }).click()
  await setUp(page, { rows, people: 9 })
  await expect(page.getByText('Different from A')).toBeVisible()
  await expect(page.locator('del', { hasText: 'zinc engraving' })).toBeVisible()
  await expect(page.locator('ins', { hasText: 'velvet pastel' })).toBeVisible()
  await expectAccessible(page)

  await expect(page).toHaveURL(/draft=/)
  await page.reload()
  await expect(page.getByLabel('Style of B', { exact: true })).toHaveValue('velvet pastel')
  await expect(page.getByLabel(`Subject, row ${rows}`, { exact: true })).toHaveValue(`subject ${rows}`)

  await page.getByText('Settings of B').click()
  await page.getByLabel('Quality of B', { exact: true }).selectOption({ label: 'High' })
  await expect(page.getByText('This differs from A in more than one thing.')).toBeVisible()
  await page.getByLabel('Quality of B', { exact: true }).selectOption({ label: 'Low' })
  await expect(page.getByText('This differs from A in more than one thing.')).toHaveCount(0)
  const draft = page.url()
  link = await startAndOpen(page)
  await expectAccessible(page)
  const experiment = page.url()
  await page.goto(draft)
  await expect(page).toHaveURL(experiment)
})

test('12 pairs by keyboard alone in under a minute; undo, a reload and a second tab lose and double nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const voter = await context.newPage()
  const began = Date.now()
  await voter.goto(link)
  await expect(progress(voter, 1, shown)).toBeVisible()
  await expectAccessible(voter)
  await expect(voter.getByRole('button', { name: 'Left', exact: true })).toHaveAttribute('aria-disabled', 'false')
  await voter.keyboard.press('Space')
  await expect(voter.getByText('The left one')).toBeVisible()
  await voter.keyboard.press('Space')
  await expect(voter.getByText('The right one')).toBeVisible()
  await voter.getByRole('button', { name: 'Side by side' }).press('Enter')
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 's'] as const
  for (const [at, key] of keys.entries()) {
    await expect(progress(voter, at + 1, shown)).toBeVisible()
    await expect(voter.getByAltText('Left', { exact: true })).toBeVisible()
    await voter.keyboard.press(key)
  }
  await expect(progress(voter, 6, shown)).toBeVisible()
  await voter.keyboard.press('z')
  await expect(progress(voter, 5, shown)).toBeVisible()
  await expect(voter.getByAltText('Left', { exact: true })).toBeVisible()
  await voter.keyboard.press('ArrowUp')
  await expect(progress(voter, 6, shown)).toBeVisible()
  await expect.poll(async () => (await ballotOf(context.request, link)).answered).toBe(5)

  await voter.reload()
  await expect(progress(voter, 6, shown)).toBeVisible()
  const second = await context.newPage()
  await second.goto(link)
  await expect(progress(second, 6, shown)).toBeVisible()
  for (const tab of [voter, second]) {
    await expect(tab.getByAltText('Left', { exact: true })).toBeVisible()
    await tab.bringToFront()
    await tab.keyboard.press('ArrowLeft')
    await expect(progress(tab, 7, shown)).toBeVisible()
  }
  await expect.poll(async () => (await ballotOf(context.request, link)).answered).toBe(6)
  await second.close()
  await voter.bringToFront()
  for (let at = 7; at <= shown; at++) {
    await expect(progress(voter, at, shown)).toBeVisible()
    await expect(voter.getByAltText('Left', { exact: true })).toBeVisible()
    await voter.keyboard.press('ArrowRight')
  }
  await expect(voter.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await expect(voter.getByText('Your answers are kept.')).toBeVisible()
  expect(Date.now() - began).toBeLessThan(60_000)
  await expectAccessible(voter)
  const { pairs, answered } = await ballotOf(context.request, link)
  expect(answered).toBe(shown)
  expect(pairs.slice(0, 5).map(({ given }) => given)).toEqual(['left', 'right', 'tie', 'both-bad', 'tie'])
  await context.close()
})

test('keys are listed by ? and can be switched off', async ({ browser }) => {
  const context = await browser.newContext()
  const voter = await context.newPage()
  await voter.goto(link)
  await expect(voter.getByAltText('Left', { exact: true })).toBeVisible()
  await voter.keyboard.press('?')
  const list = voter.getByRole('dialog', { name: 'Keys' })
  await expectAccessible(voter)
  await list.getByRole('switch', { name: 'Vote by keys' }).click()
  await voter.keyboard.press('Escape')
  await voter.keyboard.press('ArrowLeft')
  await voter.getByRole('button', { name: 'Keys' }).click()
  await expect(list.getByRole('switch', { name: 'Vote by keys' })).not.toBeChecked()
  await voter.keyboard.press('Escape')
  await expect(progress(voter, 1, shown)).toBeVisible()
  expect((await ballotOf(context.request, link)).answered).toBe(0)
  await context.close()
})

test('on a phone: by touch, nothing wider than the screen, and an answer that is not kept says so', async ({
  browser,
}) => {
  const context = await browser.newContext({ ...onPhone, reducedMotion: 'reduce' })
  const voter = await context.newPage()
  await voter.goto(link)
  await expect(voter.getByAltText('Left', { exact: true })).toBeVisible()
  expect(await voter.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(voter)
  await voter.getByRole('button', { name: 'Right', exact: true }).tap()
  await expect(progress(voter, 2, shown)).toBeVisible()
  await expect(voter.getByAltText('Left', { exact: true })).toBeVisible()
  await voter.getByText('Say why, before you answer').tap()
  await voter.getByRole('button', { name: 'The light' }).tap()
  await voter.getByRole('button', { name: 'Both bad' }).tap()
  await expect(progress(voter, 3, shown)).toBeVisible()
  await expect.poll(async () => (await ballotOf(context.request, link)).answered).toBe(2)
  expect((await ballotOf(context.request, link)).pairs[1]?.reasons).toEqual(['light'])

  await context.setOffline(true)
  await voter.getByRole('button', { name: 'Left', exact: true }).tap()
  await expect(voter.getByText('Your last answer is not kept.')).toBeVisible()
  await context.setOffline(false)
  await voter.getByRole('button', { name: 'Send again' }).tap()
  await expect(voter.getByText('Your last answer is not kept.')).toHaveCount(0)
  await expect.poll(async () => (await ballotOf(context.request, link)).answered).toBe(3)

  await expect(progress(voter, 4, shown)).toBeVisible()
  const left = voter.getByAltText('Left', { exact: true })
  await expect(left).toBeVisible()
  const finger = { pointerType: 'touch', isPrimary: true, pointerId: 7, buttons: 1, clientY: 300, bubbles: true }
  await left.dispatchEvent('pointerdown', { ...finger, clientX: 80 })
  await left.dispatchEvent('pointerup', { ...finger, clientX: 220, buttons: 0 })
  await expect(progress(voter, 5, shown)).toBeVisible()
  await expect.poll(async () => (await ballotOf(context.request, link)).pairs[3]?.given).toBe('right')
  await context.close()
})

test('axe finds nothing on a phone in the dark, and no screen is wider than it', async ({ page, browser }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, '/experiments')
  const experiment = await page.getByRole('link', { name: question }).getAttribute('href')
  for (const path of ['/experiments', '/experiments/new', experiment ?? '']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
  }
  const context = await browser.newContext({ ...onPhone, colorScheme: 'dark', reducedMotion: 'reduce' })
  const voter = await context.newPage()
  for (const address of [link, `${link}x`]) {
    await voter.goto(address)
    await expect(voter.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(voter)
  }
  await context.close()
})
