import { type APIRequestContext, type BrowserContext, expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import type { Ballot, BallotPair, Given } from '@/lib/experiment/ballot-view'
import { emptyDraft, questionPresets } from '@/lib/experiment/draft'

/** What the two arms are called, and the words in which they differ. Nothing of it may reach a voter. */
export const armWords = { A: 'zinc engraving', B: 'velvet pastel' }

/** Fills the set-up: two arms of the portrait that differ in one field, and so many subjects. Nothing is started yet. */
export async function setUp(page: Page, { rows, people }: { rows: number; people: number }): Promise<void> {
  await page.goto('/experiments/new?template=portrait&size=256x256&quality=low')
  await expect(page.getByRole('button', { name: 'Start and generate' })).toBeEnabled()
  for (const arm of ['A', 'B'] as const) {
    await page.getByLabel(`Name of ${arm}`, { exact: true }).fill(armWords[arm])
    await page.getByLabel(`Let ${arm} fill a field itself`, { exact: true }).selectOption({ label: 'Style' })
    await page.getByLabel(`Style of ${arm}`, { exact: true }).fill(armWords[arm])
  }
  await page.getByText('Paste a table (CSV)').click()
  const subjects = Array.from({ length: rows }, (_, at) => `subject ${at + 1},place ${at + 1}`)
  await page.getByLabel('Table', { exact: true }).fill(['Subject,Place', ...subjects].join('\n'))
  await page.getByRole('button', { name: 'Use these rows' }).click()
  await page.getByLabel('People', { exact: true }).fill(String(people))
  await expect(page.getByText(`2 arms × ${rows} rows × 1 pair = ${rows * 2} pictures`)).toBeVisible()
}

/** Starts what is set up, waits for all pictures and opens voting. @returns the link */
export async function startAndOpen(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Start and generate' }).click()
  await expect(page).toHaveURL(/\/experiments\/[0-9a-z]{26}$/)
  await page.getByRole('button', { name: 'Open voting' }).click({ timeout: 60_000 })
  return page.getByLabel('Vote link', { exact: true }).inputValue()
}

/** The question that the set-up begins with. */
export const question: string = emptyDraft.question || questionPresets[0]

export const ballotOf = async (request: APIRequestContext, link: string): Promise<Ballot> =>
  (await request.get(`${link}/ballot`)).json()

/** Sends an answer as the page does. */
export const cast = (request: APIRequestContext, link: string, ref: string, given: Given) =>
  request.post(`${link}/vote`, {
    data: { ref, given, ms: 2_000, reasons: [] },
    headers: { origin: new URL(link).origin },
  })

/** Answers every pair of a browser's ballot. */
export async function castAll(
  { request }: BrowserContext,
  link: string,
  decide: (pair: BallotPair, at: number) => Given | Promise<Given>,
): Promise<void> {
  const { pairs } = await ballotOf(request, link)
  for (const [at, pair] of pairs.entries())
    expect((await cast(request, link, pair.ref, await decide(pair, at))).status()).toBe(200)
}

/** The progress of the voting page: "7 of 12". */
export const progress = (page: Page, place: number, of: number) =>
  page.getByRole('status').filter({ hasText: `${place} of ${of}` })

/** A picture so small that its copies in other sizes look the same. */
const tiny = async (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes).removeAlpha().resize(12, 12, { fit: 'fill' }).raw().toBuffer()

const distance = (one: Buffer, other: Buffer): number =>
  one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0)

/**
 * Tells which arm a voter's picture is of, as no voter can: by looking at all pictures of the experiment.
 * @param page signed in, on the page of the experiment
 */
export async function armTeller(page: Page) {
  const known: { arm: 'A' | 'B'; small: Buffer }[] = []
  for (const arm of ['A', 'B'] as const) {
    const images = page.getByRole('region', { name: 'Pictures of every pair' }).getByAltText(new RegExp(`: ${arm}, `))
    const sources = await images.evaluateAll(all => all.map(image => image.getAttribute('src') ?? ''))
    for (const source of sources) known.push({ arm, small: await tiny(await (await page.request.get(source)).body()) })
  }
  return async (request: APIRequestContext, source: string): Promise<'A' | 'B'> => {
    const small = await tiny(await (await request.get(source)).body())
    const [nearest] = known.toSorted((a, b) => distance(a.small, small) - distance(b.small, small))
    if (!nearest) throw new Error('the experiment shows no pictures')
    return nearest.arm
  }
}
