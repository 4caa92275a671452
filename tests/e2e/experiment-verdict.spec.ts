import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Given } from '@/lib/experiment/ballot-view'
import { armTeller, armWords, castAll, progress, setUp, startAndOpen } from './experiments'
import { expect, expectAccessible, test } from './harness'
import { openToOthers, signIn } from './sharing'

test.use({ appEnv: { ...openToOthers } })

const people = 12
const rows = 10
/** Rows, and one pair once more. */
const shown = rows + 1

/** Whether a voter prefers B in a row: by far most do, so that a verdict is due. */
const prefersB = (voter: number, at: number): boolean => (voter * 7 + at * 3) % 8 !== 0

type Teller = Awaited<ReturnType<typeof armTeller>>

test('12 people in browsers of their own: the verdict comes with the twelfth, and its numbers are those of the CSV', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  await signIn(page, '/experiments')
  await expect(page.getByRole('heading', { level: 1, name: 'Experiments' })).toBeVisible()
  await setUp(page, { rows, people })
  await expect(page.getByText(`${rows} rows × ${people} people finds a clear favourite`)).toBeVisible()
  await expect(page.getByText('= 20 pictures, samples, free')).toBeVisible()
  const link = await startAndOpen(page)
  const author = page.url()
  await page.getByText('All pictures').click()
  const armOf = await armTeller(page)

  const voters = Array.from({ length: people }, (_, voter) => voter)
  for (const voter of voters.slice(0, 2)) await byKeyboard(browser, link, voter, armOf)
  for (const group of [voters.slice(2, 8), voters.slice(8, 11)])
    await Promise.all(group.map(voter => byRequest(browser, link, voter, armOf)))
  await page.goto(author)
  await expect(page.getByText(`11 of 12 people have voted.`)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Verdict' })).toHaveCount(0)
  for (const file of ['votes.csv', 'preferences.json', 'report.html'])
    expect((await page.request.get(`${author}/${file}`)).ok()).toBe(false)

  await byRequest(browser, link, 11, armOf)
  // The page asks by itself.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${armWords.B} preferred`)
  await expectAccessible(page)

  const votes = await votesOf(page)
  const { share, won } = recomputed(votes)
  const sentence = page.getByText(new RegExp(`^${armWords.B} was preferred in`))
  await expect(sentence).toContainText(`in ${Math.round(share * 100)} % of choices`)
  await expect(sentence).toContainText(`winning ${won} of ${rows} rows, ${people} people`)
  const left = votes.filter(vote => vote.Left === armWords.A).length / votes.length
  expect(Math.abs(left - 0.5)).toBeLessThan(0.2)

  await page
    .getByRole('region', { name: 'Voters' })
    .getByText(/^12 people/)
    .click()
  await page.getByRole('button', { name: 'Leave out: voter 3' }).click()
  await page.getByLabel('Why is voter 3 left out?', { exact: true }).fill('Tested the link.')
  await page.getByRole('button', { name: 'Leave out', exact: true }).click()
  await expect(page.getByText('Left out: Tested the link.')).toBeVisible()
  await expect(page.getByText('Closed early, 11 of 12 people').first()).toBeVisible()
  await page.getByRole('button', { name: 'Take back: voter 3' }).click()
  await expect(page.getByText('Closed early, 11 of 12 people')).toHaveCount(0)
})

async function voterOf(browser: Browser): Promise<{ context: BrowserContext; voter: Page }> {
  const context = await browser.newContext({ baseURL: undefined, reducedMotion: 'reduce' })
  return { context, voter: await context.newPage() }
}

async function byKeyboard(browser: Browser, link: string, number: number, armOf: Teller): Promise<void> {
  const { context, voter } = await voterOf(browser)
  await voter.goto(link)
  for (let at = 0; at < shown; at++) {
    await expect(progress(voter, at + 1, shown)).toBeVisible()
    const source = await voter.getByAltText('Left', { exact: true }).getAttribute('src')
    const arm = await armOf(context.request, new URL(source ?? '', link).href)
    await voter.keyboard.press((arm === 'B') === prefersB(number, at) ? 'ArrowLeft' : 'ArrowRight')
  }
  await expect(voter.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await expect(voter.getByText('Your answers are kept.')).toBeVisible()
  await context.close()
}

async function byRequest(browser: Browser, link: string, number: number, armOf: Teller): Promise<void> {
  const { context, voter } = await voterOf(browser)
  await voter.goto(link)
  await expect(progress(voter, 1, shown)).toBeVisible()
  await castAll(context, link, async ({ left }, at): Promise<Given> => {
    const arm = await armOf(context.request, new URL(left.src, link).href)
    return (arm === 'B') === prefersB(number, at) ? 'left' : 'right'
  })
  await context.close()
}

async function votesOf(page: Page): Promise<Record<string, string>[]> {
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Votes (CSV)' }).click()
  const text = (await readFile(await (await saving).path(), 'utf8')).replace('\uFEFF', '')
  const [header = '', ...lines] = text.trim().split('\r\n')
  const names = header.split(',')
  return lines
    .map(line => Object.fromEntries(line.split(',').map((value, at) => [names[at] ?? '', value])))
    .filter(vote => vote.Repeat === 'no')
}

/** The share of B and the rows it won, from the exported votes alone. */
function recomputed(votes: Record<string, string>[]): { share: number; won: number } {
  const score = (vote: Record<string, string>) => (vote.Chosen === '' ? 0.5 : vote.Chosen === armWords.B ? 1 : 0)
  const mean = (list: Record<string, string>[]) => list.reduce((sum, vote) => sum + score(vote), 0) / list.length
  const byRow = [...Map.groupBy(votes, vote => vote.Row).values()]
  return { share: mean(votes), won: byRow.filter(row => mean(row) > 0.5).length }
}
