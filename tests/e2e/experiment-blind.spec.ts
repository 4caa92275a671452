import type { Response } from '@playwright/test'
import sharp from 'sharp'
import { armWords, ballotOf, cast, question, setUp, startAndOpen } from './experiments'
import { expect, test } from './harness'
import { openToOthers, signIn } from './sharing'

test.use({ appEnv: { ...openToOthers } })

test('nothing that a voter’s browser receives tells what is compared, or which picture is which', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000)
  await signIn(page, '/experiments')
  await setUp(page, { rows: 4, people: 5 })
  const link = await startAndOpen(page)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.getByText('All pictures').click()
  const sources = await page
    .getByRole('region', { name: 'Pictures of every pair' })
    .getByRole('img')
    .evaluateAll(all => all.map(image => image.getAttribute('src') ?? ''))
  const imageIds = sources.map(source => source.split('/')[2] ?? '')
  expect(imageIds).toHaveLength(8)
  const secrets = [
    ...Object.values(armWords),
    ...['Portrait', 'portrait', 'subject 1', 'place 1', '256x256', 'gpt-image', 'quality', 'micros', 'cost', id],
    ...imageIds,
  ]

  const context = await browser.newContext()
  const voter = await context.newPage()
  const received: Response[] = []
  voter.on('response', response => received.push(response))
  await voter.goto(link)
  await expect(voter.getByRole('heading', { level: 1, name: question })).toBeVisible()
  for (let at = 0; at < 5; at++) {
    await expect(voter.getByRole('status').filter({ hasText: `${at + 1} of 5` })).toBeVisible()
    await expect(voter.getByAltText('Left', { exact: true })).toBeVisible()
    await voter.getByRole('button', { name: 'Left', exact: true }).click()
  }
  await expect(voter.getByText('Your answers are kept.')).toBeVisible()
  await voter.request.get(`${link}/card.png`)

  const pictures: Buffer[] = []
  for (const response of received) {
    const { pathname } = new URL(response.url())
    const headers = JSON.stringify(await response.allHeaders())
    const body = await response.body().catch(() => Buffer.alloc(0))
    if (response.headers()['content-type']?.startsWith('image/')) pictures.push(body)
    // The app's own scripts are the same for everyone, whatever is voted on.
    const text = pathname.startsWith('/_next/static/') ? '' : body.toString('latin1')
    for (const secret of secrets)
      expect(`${pathname} ${headers} ${text}`.includes(secret), `${secret} in ${pathname}`).toBe(false)
  }
  expect(pictures.length).toBeGreaterThanOrEqual(8)
  for (const picture of pictures.filter(({ length }) => length > 0)) {
    const { exif, xmp, iptc, icc } = await sharp(picture).metadata()
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
  }
  expect(received.every(response => !response.url().includes('/events'))).toBe(true)
  const html = received.find(response => response.url() === link)
  expect(html?.headers()['x-robots-tag']).toContain('noindex')
  await context.close()
})

test('refused with nothing recorded: a forged voter, a foreign pair, another site, and a vote that is closed', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000)
  await signIn(page, '/experiments')
  await setUp(page, { rows: 4, people: 5 })
  const link = await startAndOpen(page)
  const [mine, other] = [await browser.newContext(), await browser.newContext()]
  const { pairs } = await ballotOf(mine.request, link)
  const foreign = await ballotOf(other.request, link)
  const ref = pairs[0]?.ref ?? ''
  expect(pairs.map(pair => pair.ref)).not.toContain(foreign.pairs[0]?.ref)
  expect((await cast(mine.request, link, foreign.pairs[0]?.ref ?? '', 'left')).ok()).toBe(false)

  const forged = await browser.newContext()
  const [cookie] = await mine.cookies(link)
  if (!cookie) throw new Error('a voter has a cookie')
  await forged.addCookies([{ ...cookie, value: cookie.value.replace(/^./, first => (first === '0' ? '1' : '0')) }])
  expect((await cast(forged.request, link, ref, 'left')).status()).toBe(403)
  const elsewhere = { data: { ref, given: 'left', ms: 900, reasons: [] }, headers: { origin: 'https://example.com' } }
  expect((await mine.request.post(`${link}/vote`, elsewhere)).ok()).toBe(false)
  expect((await mine.request.get(`${link}/vote`)).ok()).toBe(false)
  expect((await page.request.get(`${link}x/ballot`)).status()).toBe(404)

  await page.reload()
  await expect(page.getByText('Nobody has voted yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Close voting' }).click()
  const sure = page.getByRole('alertdialog', { name: /^Close voting after 0 of 5 people\?/ })
  await expect(sure).toBeFocused()
  await sure.getByRole('button', { name: 'Close voting' }).click()
  await expect(page.getByText(/Closed by a person/)).toBeVisible()
  const late = await cast(mine.request, link, ref, 'left')
  expect(late.ok()).toBe(false)
  expect(await late.text()).toContain('Voting has ended. This answer was not counted.')
  const visitor = await mine.newPage()
  await visitor.goto(link)
  await expect(visitor.getByText('Voting has ended.')).toBeVisible()
  await expect(page.getByText('Nobody has voted yet.')).toBeVisible()
  for (const context of [mine, other, forged]) await context.close()
})
