import { readFile, rm } from 'node:fs/promises'
import { zipNames } from '@/tests/support/zip-names'
import { choose, makePictures, openGallery, order, tile, tiles } from './gallery'
import { expect, test } from './harness'

test('pictures are chosen one by one and in ranges, and saved as one archive', async ({ page }) => {
  await makePictures(page, { subject: 'a cedar box', n: '6' })
  await openGallery(page, 'cedar')
  await choose(page, 0)
  // Once one is chosen, every press chooses.
  await tile(page, 4).click({ modifiers: ['Shift'] })
  await expect(page.getByText('5 selected')).toBeVisible()
  await tile(page, 2).click()
  await expect(page.getByText('4 selected')).toBeVisible()

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download selected' }).click()
  const archive = await saving
  expect(archive.suggestedFilename()).toMatch(/^proofsheet-.*\.zip$/)
  const names = zipNames(await readFile(await archive.path()))
  expect(names.filter(name => /\.(png|jpg|webp)$/.test(name))).toHaveLength(4)
  expect(names).toEqual(expect.arrayContaining(['manifest.csv', 'manifest.json']))

  await page.getByRole('button', { name: 'Select none' }).click()
  await expect(page.getByRole('button', { name: 'Download selected' })).toBeHidden()
})

test('a picture is dragged out as its untouched original', async ({ page }) => {
  await makePictures(page, { subject: 'a silver spoon', n: '1' })
  await openGallery(page, 'silver spoon')
  const [id] = await order(page)
  const carried = await tile(page, 0).evaluate(link => {
    const event = new DragEvent('dragstart', { bubbles: true, dataTransfer: new DataTransfer() })
    link.dispatchEvent(event)
    return Object.fromEntries(['DownloadURL', 'text/uri-list'].map(type => [type, event.dataTransfer?.getData(type)]))
  })
  expect(carried.DownloadURL).toMatch(
    new RegExp(`^image/png:[\\w-]*silver-spoon[\\w-]*\\.png:http://.*/images/${id}/original\\?download$`),
  )
  expect(carried['text/uri-list']).toMatch(new RegExp(`/images/${id}/original$`))
})

test('two pictures are compared: beside each other, by a slider, flipped, and word by word', async ({ page }) => {
  await makePictures(page, { subject: 'a red kite', n: '1' })
  await makePictures(page, { subject: 'a blue kite', n: '1' })
  await openGallery(page, 'kite')
  await choose(page, 0)
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveAttribute('aria-disabled', 'true')
  await tile(page, 1).click()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(/\/compare\?ids=\w+,\w+$/)

  const stage = page.getByRole('region', { name: 'Pictures' })
  const widths = () => stage.getByRole('img').evaluateAll(all => all.map(one => one.getBoundingClientRect().width))
  const fitted = await widths()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(async () => (await widths()).every((width, at) => width > (fitted[at] ?? 0) * 1.2)).toBe(true)

  await page.getByRole('button', { name: 'Slider' }).click()
  await expect(page).toHaveURL(/as=slider/)
  await page.getByRole('slider', { name: 'Divider between A and B' }).press('End')
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '100 % of A')

  await page.getByRole('button', { name: 'Flip', exact: true }).click()
  await expect(stage.getByRole('img')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Flip to B' })).toBeVisible()
  await page.getByRole('heading', { level: 1, name: 'Compare' }).click()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Flip to A' })).toBeVisible()

  const prompts = page.getByRole('region', { name: 'Prompts' })
  await expect(prompts.getByRole('deletion')).toHaveText('blue')
  await expect(prompts.getByRole('insertion')).toHaveText('red')
})

test('a picture is cut for a story, moved, and exported with its manifest', async ({ page }) => {
  await makePictures(page, { subject: 'a stone bridge', n: '1' })
  await openGallery(page, 'stone bridge')
  await tile(page, 0).click()
  await page.getByRole('button', { name: 'Details' }).click()
  await page.getByRole('link', { name: 'Crop for ads' }).click()
  await page.getByLabel('Story and reel').check()
  await page.getByLabel('Leaderboard').check()
  const across = page.getByRole('slider', { name: 'Left to right, Story and reel' })
  await across.press('Home')
  await expect(across).toHaveValue('0')

  const picture = page.getByRole('img', { name: /^Story and reel/ })
  await picture.hover()
  await page.mouse.down()
  await page.mouse.move(0, 0, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => Number(await across.inputValue())).toBeGreaterThan(0.1)
  await expect(page).toHaveURL(/slot=meta-story%2C/)

  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export 2 crops' }).click()
  const names = zipNames(await readFile(await (await saving).path()))
  expect(names).toEqual([
    expect.stringMatching(/meta-story_1080x1920\.jpg$/),
    expect.stringMatching(/banner-728x90_728x90\.jpg$/),
    'manifest.csv',
    'manifest.json',
  ])
})

test('the wall keeps its pictures when its files are deleted under it', async ({ page, app }) => {
  for (let run = 0; run < 3; run++) await makePictures(page, { subject: `a velvet chair ${run}`, n: '10' })
  await page.setViewportSize({ width: 700, height: 500 })
  await openGallery(page, 'velvet')
  await page.mouse.move(300, 300)
  for (let screen = 0; screen < 6; screen++) {
    await rm(`${app.dataDir}/renditions`, { recursive: true, force: true })
    await page.mouse.wheel(0, 400)
    await expect
      .poll(() =>
        tiles(page)
          .getByRole('img')
          .evaluateAll(all =>
            all
              .map(one => ({ picture: one as HTMLImageElement, box: one.getBoundingClientRect() }))
              .filter(({ box }) => box.bottom > 0 && box.top < window.innerHeight)
              .every(({ picture }) => picture.complete && picture.naturalWidth > 0),
          ),
      )
      .toBe(true)
  }
})
