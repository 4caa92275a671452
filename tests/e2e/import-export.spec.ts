import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './harness'
import { expectPictures, generate } from './playground'

const raycast = `{
  "subject": "{argument name=\\"hero product\\" default=\\"a tin of loose tea\\"}",
  "surface": "{argument name=\\"surface\\" default=\\"slate\\"}",
  "price": "$10", "printed": "{date}"
}`

const presets = `name,prompt,negative_prompt
Cinematic,"cinematic still {prompt} . film grain, ""epic""",blurry
--- Drawn ---,,
Ink,"ink drawing of {prompt}, no colour",
Clay,{prompt} in soft clay,
`

const source = (page: Page): Locator => page.getByLabel('Paste a prompt, a list of prompts or a file’s text')
const importButton = (page: Page): Locator => page.getByRole('button', { name: /^Import( \d+ templates?)?$/ })
const prompt = (page: Page): Locator => page.getByRole('region', { name: 'Prompt' })

/** Opens the page and pastes, as soon as it listens. */
async function paste(page: Page, text: string): Promise<void> {
  await page.goto('/templates/import')
  await expect(source(page)).toBeEnabled()
  await source(page).fill(text)
}

/** Imports the one template that was pasted, under this name, and gives its address in the exports. */
async function importAs(page: Page, name: string): Promise<string> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await importButton(page).click()
  await expect(page.getByRole('heading', { name: `Imported “${name}”` })).toBeFocused()
  const href = await page.getByRole('link', { name: 'Edit' }).getAttribute('href')
  return href ?? ''
}

async function exported(page: Page, address: string, as: string): Promise<string> {
  const answer = await page.request.get(`${address}/export?as=${as}`)
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
  return answer.text()
}

/** Drops a file on an element, as a person who drags it out of a folder. */
const drop = (on: Locator, name: string, text: string) =>
  on.evaluate(
    (element, [name, text]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], name))
      for (const type of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
    },
    [name, text] as const,
  )

test('a prompt of Raycast becomes a form that makes pictures', async ({ page }) => {
  await paste(page, raycast)
  await expect(page.getByLabel('Placeholders')).toHaveValue('raycast')
  await expect(page.getByLabel('Hero product')).toHaveValue('a tin of loose tea')
  await expect(page.getByLabel('Surface')).toHaveValue('slate')
  await expect(prompt(page).locator('mark')).toHaveText(['a tin of loose tea', 'slate'])
  await expect(page.getByRole('region', { name: 'Not understood: 1' })).toContainText('Line 4 {date}')

  await page.getByLabel('Surface').fill('oak')
  await expect(prompt(page)).toContainText('"surface": "oak"')

  await importAs(page, 'Tea on slate')
  await page.getByRole('link', { name: 'Use' }).click()
  await expect(page.getByLabel('Surface')).toHaveValue('slate')
  await page.getByLabel('Surface').fill('linen')
  await generate(page).click()
  await expectPictures(page, /"surface": "linen"/, 1)
})

test('a file of style presets is imported in part and under other names', async ({ page }) => {
  await page.goto('/templates/import')
  await page
    .getByLabel('Or choose a file')
    .setInputFiles({ name: 'styles.csv', mimeType: 'text/csv', buffer: Buffer.from(presets) })
  await expect(page.getByRole('heading', { name: '3 templates' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Left out' })).toContainText(
    '--- Drawn --- There is no prompt in this row.',
  )
  await page.getByRole('checkbox', { name: 'Import Clay' }).uncheck()
  await page.getByLabel('Name of template 2').fill('')
  await importButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Give the template a name.' }).last()).toBeVisible()
  await page.getByLabel('Name of template 2').fill('Ink on paper')
  await page.getByRole('button', { name: 'Import 2 templates' }).click()
  await expect(page.getByRole('heading', { name: 'Imported 2 templates' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ink on paper' })).toBeVisible()

  await page.getByRole('listitem').filter({ hasText: 'Cinematic' }).getByRole('link', { name: 'Use' }).click()
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a lighthouse')
  await expect(prompt(page)).toHaveText(/cinematic still a lighthouse \. film grain, "epic"$/)
})

test('a list of Markdown that is dropped anywhere can be read as one prompt too', async ({ page }) => {
  await page.goto('/templates/import')
  await expect(source(page)).toBeEnabled()
  const list = '## Fox\n```\nA [COLOR] fox\n```\n## Owl\n```\nAn owl in {rain|snow}\n```\n'
  await drop(page.getByRole('heading', { name: 'Import templates' }), 'prompts.md', list)
  await expect(page.getByRole('heading', { name: '2 templates' })).toBeVisible()
  await expect(source(page)).toHaveValue(list)
  await page.getByText('1 field').first().click()
  await expect(page.getByRole('listitem').first().getByLabel('Color')).toBeVisible()

  await page.getByLabel('Read it as').selectOption({ label: 'One prompt' })
  await expect(page.getByLabel('Placeholders')).toHaveValue('dynamic-prompts')
  await page.getByLabel('Placeholders').selectOption('capitals')
  await expect(page.getByLabel('Color')).toBeVisible()
  await page.getByLabel('Placeholders').selectOption('none')
  await expect(prompt(page)).toHaveText(/A \[COLOR\] fox/)
})

test('a very large paste does not stop the page', async ({ page }) => {
  await page.goto('/templates/import')
  await expect(source(page)).toBeEnabled()
  const rows = Array.from({ length: 200 }, (_, number) => `P${number},"a {prompt}\n${'in many lines\n'.repeat(300)}"\n`)
  await source(page).evaluate(
    (area, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
    },
    `name,prompt\n${rows.join('')}`,
  )
  await expect(page.getByRole('heading', { name: '200 templates' })).toBeVisible()
})

test('what is exported comes back as the same', async ({ page }) => {
  await paste(page, 'A {{mood | select:options=["calm","stormy"]:default="stormy":required}} sea, $10 {a} \\ {{x}}')
  const first = await importAs(page, 'A sea')
  for (const as of ['prompt', 'json']) {
    const file = await exported(page, first, as)
    await paste(page, file)
    await expect(page.getByLabel('Mood')).toHaveValue('stormy')
    const second = await importAs(page, 'A sea')
    expect(second).not.toBe(first)
    expect(await exported(page, second, as)).toBe(file)
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(() => {
      const link = document.createElement('a')
      link.href = '/templates/export'
      document.body.append(link)
      link.click()
    }),
  ])
  expect(download.suggestedFilename()).toMatch(/^proofsheet-templates-\d{4}-\d\d-\d\d\.json$/)
  await page.goto('/templates/import')
  await page.getByLabel('Or choose a file').setInputFiles(await download.path())
  const { templates } = JSON.parse(await readFile(await download.path(), 'utf8'))
  await expect(page.getByRole('heading', { name: `${templates.length} templates` })).toBeVisible()
})

test('the permutations of Midjourney lead to trying them all', async ({ page }) => {
  await paste(page, 'a {red, green, blue} bird --ar 16:9')
  await expect(page.getByLabel('Red, green or blue')).toHaveValue('red')
  await importAs(page, 'Birds')
  const tryAll = page.getByRole('link', { name: 'Try all values' })
  await expect(tryAll).toHaveAttribute('href', /\/\?template=birds(-\d+)?&try=red_green_or_blue$/)
  await tryAll.click()
  await expect(page.getByText(/3 images/).first()).toBeVisible()
})

test('nothing that was pasted is lost when the server does not answer', async ({ page }) => {
  await paste(page, 'A [COLOR] heron')
  await page.getByLabel('Name', { exact: true }).fill('Heron')
  await page.route('**/templates/import', route =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  await importButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The server did not answer.' })).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Heron')
  await page.unroute('**/templates/import')
  await page.reload()
  await expect(source(page)).toHaveValue('A [COLOR] heron')
  await expect(page.getByLabel('Color')).toBeVisible()
  await importAs(page, 'Heron')
  await page.reload()
  await expect(source(page)).toHaveValue('')
})

test('a file that cannot be read is refused in a sentence', async ({ page }) => {
  await page.goto('/templates/import')
  const choose = (name: string, bytes: Buffer) =>
    page.getByLabel('Or choose a file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
  const alert = page.getByRole('alert').filter({ hasText: /./ })
  await choose('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]))
  await expect(alert).toContainText('This is not a text file.')
  await choose('large.txt', Buffer.alloc(1_000_001, 'x'))
  await expect(alert).toContainText('larger than 1 MB')
  await choose('broken.prompt', Buffer.from('---\nproofsheet: 1\nname: "x\n---\nbody'))
  await expect(alert).toContainText('Line 3 cannot be read.')
  await choose(
    'broken.json',
    Buffer.from('{"proofsheet":"templates","version":1,"templates":[{"name":"Loop","body":"{{#x}} y"}]}'),
  )
  await expect(alert).toContainText('cannot be imported')
  await expect(importButton(page)).toBeDisabled()
})

for (const { width, height, scheme } of [
  { width: 1440, height: 900, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
] as const) {
  test(`axe finds nothing while importing, ${scheme} at ${width}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height })
    await page.goto('/templates/import')
    await expect(source(page)).toBeEnabled()
    await expectAccessible(page)
    for (const text of [raycast, presets, '---\nproofsheet: 1\nname: "x\n---\nbody']) {
      await source(page).fill(text)
      await expect(importButton(page).or(page.getByText('cannot be read'))).toBeVisible()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await source(page).fill('a {red, green} bird')
    await importAs(page, `A bird at ${width}`)
    await expectAccessible(page)
  })
}

test('by keyboard alone', async ({ page }) => {
  await page.goto('/templates/import')
  await expect(source(page)).toBeEnabled()
  await source(page).focus()
  await page.keyboard.type('A [COLOR] wren')
  await expect(page.getByLabel('Color')).toBeVisible()
  await importButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Imported “A Color wren”' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Use')
})
