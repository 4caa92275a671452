import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import type { Behaviour } from '@/tests/support/provider/behaviour'
import { held, interruptions } from '@/tests/support/provider/interruptions'
import { refusals } from '@/tests/support/provider/refusals'
import { successes } from '@/tests/support/provider/successes'
import { expect, expectAccessible, test, withTestProvider } from './harness'
import { gallery, generate, openPlayground } from './playground'

test.use(withTestProvider())

const panel = (page: Page): Locator => page.getByRole('region', { name: 'Values to try' })
const axis = (page: Page, name: string): Locator => panel(page).getByRole('group', { name })
const sheet = (page: Page): Locator => page.getByRole('region', { name: /^Images of sweep/ })
const pictures = (page: Page): Locator => sheet(page).getByRole('img')

async function addAxis(page: Page, label: string): Promise<void> {
  await panel(page)
    .getByLabel(/ield or setting( to try)?$/)
    .selectOption({ label })
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click()
  await expect(axis(page, label)).toBeVisible()
}

/** Opens a template with *Try several values* on. */
async function openSweep(page: Page, path: string): Promise<void> {
  await openPlayground(page, path)
  await page.getByRole('switch', { name: 'Try several values' }).click()
  await expect(panel(page)).toBeVisible()
}

/** Several subjects of the portrait, small and so cheap; `tag` tells this test's prompts from the others'. */
async function openSubjects(page: Page, tag: string, subjects: string[]): Promise<void> {
  await openSweep(page, `/?template=portrait&n=1&size=256x256&quality=low&place=${encodeURIComponent(tag)}`)
  await addAxis(page, 'Subject')
  await axis(page, 'Subject').getByRole('textbox').fill(subjects.join('\n'))
}

const postsOf = <Post extends { raw: string }>(posts: Post[], words: string): Post[] =>
  posts.filter(post => post.raw.includes(words))

test('3 styles × 4 subjects: the price before the press, a reload in the middle, one refusal run again alone', async ({
  page,
  testProvider,
}) => {
  await openSweep(page, '/?template=portrait&place=a+hall')
  await addAxis(page, 'Style')
  await axis(page, 'Style')
    .getByRole('checkbox', { name: /^Watercolor/ })
    .uncheck()
  await axis(page, 'Style').getByLabel('Others, one a line').fill('ink\noil\nchalk')
  await addAxis(page, 'Subject')
  await axis(page, 'Subject').getByRole('textbox').fill('a smith\na baker\na cook\na nun')
  await expect(page.getByText('3 × 4 × n 2 = 24 images, about $1.26, at most $5.06')).toBeVisible()
  await expectAccessible(page)

  const first = held()
  let refusalsLeft = 1
  const answer: Behaviour = call => {
    const isRefused = String(call.body.prompt).includes('a cook in a hall, oil.') && refusalsLeft-- > 0
    return isRefused ? refusals.moderationInput(call) : successes.base64(call)
  }
  testProvider.play(first.behaviour)
  testProvider.playAlways(answer)
  await generate(page).click()
  await expect(page).toHaveURL(/\/sweeps\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Sweep \d+$/)
  await first.arrived
  await expect(page.getByText(/^10 of 12 done, 1 failed, 1 under way/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^10 of 12 done, 1 failed, 1 under way/)).toBeVisible()
  first.release()
  await expect(page.getByText(/^11 of 12 done, 1 failed/)).toBeVisible()
  await expect(pictures(page)).toHaveCount(22)
  expect(postsOf(testProvider.posts, 'in a hall')).toHaveLength(12)

  const table = sheet(page).getByRole('table')
  await expect(table.getByRole('columnheader', { name: 'a cook', exact: true })).toBeVisible()
  const row = table.getByRole('row', { name: /^oil/ })
  await expect(
    row.getByText(/^The provider’s safety rules stopped this picture .* Nothing was charged\./),
  ).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Run what failed again, about $0.11' }).click()
  await expect(page.getByText(/^12 of 12 done/)).toBeVisible()
  await expect(pictures(page)).toHaveCount(24)
  const posts = postsOf(testProvider.posts, 'in a hall')
  expect(posts).toHaveLength(13)
  expect(posts.filter(post => post.isAccepted)).toHaveLength(12)
  const twice = posts.filter(post => posts.filter(other => other.raw === post.raw).length > 1)
  expect(new Set(twice.map(post => post.body.prompt))).toEqual(
    new Set([expect.stringContaining('a cook in a hall, oil')]),
  )
})

test('a double click and a lost answer start a sweep once', async ({ page, testProvider }) => {
  await openSubjects(page, 'a lost answer', ['a pin', 'a needle'])
  const lost = Promise.withResolvers<void>()
  await page.route('**/*', async route => {
    if (route.request().headers()['next-action'] === undefined) return route.fallback()
    await route.fetch()
    await route.abort()
    lost.resolve()
  })
  await generate(page).dblclick()
  await lost.promise
  await page.unrouteAll()
  await page.reload()
  await expect(page).toHaveURL(/\/sweeps\//)
  await expect(page.getByText(/^2 of 2 done/)).toBeVisible()
  expect(postsOf(testProvider.posts, 'a lost answer')).toHaveLength(2)
})

test('changing the values generates and pays only what is new', async ({ page, testProvider }) => {
  await openSubjects(page, 'a changed sweep', ['an apple', 'a pear'])
  await generate(page).click()
  await expect(page.getByText(/^2 of 2 done/)).toBeVisible()
  const before = page.url()
  await page.getByRole('link', { name: 'Change values' }).click()
  await expect(panel(page)).toContainText('With the values of sweep')
  await expect(page.getByText('All 2 images are there already. Nothing is paid.')).toBeVisible()
  await axis(page, 'Subject').getByRole('textbox').fill('an apple\na pear\na plum')
  await expect(page.getByText('2 of 3 are there already; 1 new image, under $0.01')).toBeVisible()
  await page.getByRole('button', { name: 'Generate 1 image' }).click()
  await expect(page).not.toHaveURL(before)
  await expect(page.getByText(/^3 of 3 done/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^sweep \d+$/ })).toHaveAttribute('href', new URL(before).pathname)
  expect(postsOf(testProvider.posts, 'a changed sweep')).toHaveLength(3)
})

test('a bad value gets a sentence at its axis that names it, and nothing is sent', async ({ page, testProvider }) => {
  await openSubjects(page, 'a bad value', ['a cup'])
  await addAxis(page, 'Size')
  await axis(page, 'Size').getByLabel('Others, one a line').fill('100x100')
  await generate(page).click()
  await expect(axis(page, 'Size')).toHaveAccessibleDescription(/“100x100”: Width and height must be multiples of 16\./)
  await expect(axis(page, 'Size').getByRole('alert')).toBeFocused()
  await expectAccessible(page)
  await page.reload()
  await expect(axis(page, 'Size').getByLabel('Others, one a line')).toHaveValue('100x100')
  await expect(axis(page, 'Subject').getByRole('textbox')).toHaveValue('a cup')
  expect(postsOf(testProvider.posts, 'a bad value')).toEqual([])
})

test('above 24 images the press asks again, and the limit of one sweep is said before it', async ({
  page,
  testProvider,
}) => {
  await openSubjects(page, 'many things', ['one', 'two', 'three', 'four', 'five'])
  await addAxis(page, 'Style')
  await axis(page, 'Style')
    .getByRole('checkbox', { name: /^Watercolor/ })
    .uncheck()
  await axis(page, 'Style').getByLabel('Others, one a line').fill('ink\noil\nchalk\ncoal\nwax')
  await expect(page.getByText(/^5 × 5 = 25 images, about \$/)).toBeVisible()
  await generate(page).click()
  const question = page.getByRole('alertdialog', { name: /^This starts 25 images, about \$0\.\d\d\. Start them\?$/ })
  await expect(question).toBeFocused()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Leave it' }).click()
  await expect(generate(page)).toBeFocused()
  expect(postsOf(testProvider.posts, 'many things')).toEqual([])

  const many = Array.from({ length: 41 }, (_, place) => `thing ${place}`).join('\n')
  await axis(page, 'Subject').getByRole('textbox').fill(many)
  await expect(page.getByText('This asks for at least 205 images; 200 is the most of one sweep.')).toBeVisible()
})

test('a pasted table goes row by row; what names nothing here is listed', async ({ page, testProvider }) => {
  await openSweep(page, '/?template=portrait&n=1&size=256x256&quality=low&place=a+pasted+table')
  await panel(page).getByText('Paste a table (CSV)').click()
  await panel(page).getByLabel('Rows').fill('Subject,Style,Mood\n"a cup, white",ink,calm\na jug,"two\nlines",wild')
  await panel(page).getByRole('button', { name: 'Use these rows' }).click()
  await expect(panel(page).getByRole('status')).toHaveText(
    '2 rows taken. Not used, because nothing here is called so: Mood.',
  )
  await expect(panel(page).getByLabel('Row by row')).toBeChecked()
  await expect(axis(page, 'Subject').getByLabel('One a row')).toHaveValue('a cup, white\na jug')
  await expect(page.getByText(/^2 rows = 2 images/)).toBeVisible()
  await generate(page).click()
  await expect(page.getByText(/^2 of 2 done/)).toBeVisible()
  const row = sheet(page).getByRole('row', { name: /Subject a cup, white/ })
  await expect(row.getByRole('img')).toHaveCount(1)
  const prompts = postsOf(testProvider.posts, 'a pasted table').map(post => post.body.prompt)
  expect(prompts).toContain('Portrait of a jug in a pasted table, two\nlines.')
})

test('a link opens with the choices of a field ticked; off, nothing of it is loaded', async ({ page }) => {
  const scripts: string[] = []
  page.on('response', async response => {
    if (response.request().resourceType() === 'script') scripts.push(await response.text().catch(() => ''))
  })
  await openPlayground(page)
  await page.waitForLoadState('networkidle')
  expect(scripts.join('')).not.toContain('Another field or setting')
  await openPlayground(page, '/?template=product-hero-shot&try=style')
  await expect(page.getByRole('switch', { name: 'Try several values' })).toBeChecked()
  await expect(axis(page, 'Style').getByRole('checkbox', { checked: true })).toHaveCount(6)
  await expect(page.getByText(/^6 × n 3 = 18 images/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Prompt' })).toContainText('soft window light')
})

test('what waits is cancelled free; a second tab sees a cell run again without a reload', async ({
  page,
  context,
  testProvider,
}) => {
  const answers = Array.from({ length: 4 }, () => held())
  testProvider.play(...answers.map(({ behaviour }) => behaviour))
  await openSubjects(page, 'a waiting sweep', ['one', 'two', 'three', 'four', 'five', 'six'])
  await generate(page).click()
  await Promise.all(answers.map(({ arrived }) => arrived))
  await page.getByRole('button', { name: 'Cancel the 2 that wait' }).click()
  await expect(page.getByText('2 runs cancelled. Nothing was charged for them.')).toBeVisible()
  for (const { release } of answers) release()
  await expect(page.getByText(/^4 of 6 done, 2 cancelled/)).toBeVisible()

  const second = await context.newPage()
  await second.goto(page.url())
  await second.getByRole('button', { name: 'Run again: Subject five' }).click()
  await expect(second.getByText(/^5 of 6 done, 1 cancelled/)).toBeVisible()
  await expect(page.getByText(/^5 of 6 done, 1 cancelled/)).toBeVisible()
  await expect(pictures(page)).toHaveCount(5)
  expect(postsOf(testProvider.posts, 'a waiting sweep')).toHaveLength(5)
})

test('a run that may have been charged says so at its cell, and only its own button sends it again', async ({
  page,
  testProvider,
}) => {
  testProvider.play(interruptions.resetAfterUpload)
  await openSubjects(page, 'a broken line', ['one', 'two'])
  await generate(page).click()
  await expect(page.getByText(/^1 of 2 done, 1 may have been charged/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Run what/ })).toHaveCount(0)
  const again = page.getByRole('button', { name: /^Run again \(may be charged twice\): Subject/ })
  await expect(again).toBeVisible()
  expect(postsOf(testProvider.posts, 'a broken line')).toHaveLength(2)
  await again.click()
  await expect(page.getByText(/^2 of 2 done/)).toBeVisible()
  expect(postsOf(testProvider.posts, 'a broken line')).toHaveLength(3)
})

test('on a phone and by keyboard: a picture is opened, the table scrolls by itself, the gallery leads back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openSubjects(page, 'a phone', ['a fox', 'an owl'])
  await addAxis(page, 'Style')
  await axis(page, 'Style')
    .getByRole('checkbox', { name: /^Charcoal/ })
    .check()
  await axis(page, 'Style').getByRole('checkbox', { name: /^Oil/ }).check()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(/^6 of 6 done/)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page)

  await sheet(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => sheet(page).evaluate(region => region.scrollLeft)).toBeGreaterThan(0)
  const picture = sheet(page).getByRole('button', { name: /Open picture 1 of 1: Subject an owl, Style Charcoal/ })
  await picture.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Picture' })).toContainText('1 of 1')
  await page.keyboard.press('Escape')
  await expect(picture).toBeFocused()

  const { pathname } = new URL(page.url())
  await page.goto('/')
  const origin = gallery(page)
    .getByRole('link', { name: /^Sweep \d+$/ })
    .first()
  await expect(origin).toHaveAttribute('href', pathname)
  await gallery(page)
    .getByRole('link', { name: /a phone/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run/)
  await expect(page.getByRole('link', { name: /^sweep \d+$/ })).toHaveAttribute('href', pathname)
})

test('a sweep is taken along as a contact sheet and as a ZIP, by nobody else', async ({ page, request }) => {
  await openSubjects(page, 'files', ['a <b> & c', 'd'])
  await generate(page).click()
  await expect(page.getByText(/^2 of 2 done/)).toBeVisible()
  const downloads: [string, RegExp, string][] = [
    ['Contact sheet', /^sweep-\d+-portrait\.png$/, '\x89PNG'],
    ['Download ZIP', /^sweep-\d+-portrait\.zip$/, 'PK'],
  ]
  for (const [name, fileName, start] of downloads) {
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    const download = await saving
    expect(download.suggestedFilename()).toMatch(fileName)
    expect((await readFile(await download.path())).subarray(0, start.length).toString('latin1')).toBe(start)
  }
  for (const file of ['contact-sheet', 'zip']) expect((await request.get(`/sweeps/nowhere/${file}`)).status()).toBe(404)
  expect((await page.goto('/sweeps/nowhere'))?.status()).toBe(404)
})
