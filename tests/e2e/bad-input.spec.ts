import { expect, test } from './harness'
import { expectPictures, fillIn, gallery, generate, openPlayground } from './playground'

const wrong = [
  { what: 'an empty subject', field: 'Subject', typed: '', says: /Subject is empty/ },
  { what: 'no image', field: 'Number of images', typed: '0', says: /from 1 to 10/ },
  { what: 'eleven images', field: 'Number of images', typed: '11', says: /from 1 to 10/ },
  { what: 'one and a half images', field: 'Number of images', typed: '1.5', says: /whole number/ },
  { what: 'many images', field: 'Number of images', typed: 'many', says: /not “many”/ },
]

for (const { what, field, typed, says } of wrong) {
  test(`${what} gets a sentence at its field, and nothing is lost`, async ({ page }) => {
    await openPlayground(page)
    await fillIn(page, { subject: 'a careful draft', style: 'plain daylight', n: 2 })
    const input = page.getByLabel(field, { exact: true })
    await input.fill(typed)
    await generate(page).click()
    await expect(input).toHaveAccessibleDescription(says)
    await expect(input).toBeFocused()
    await expect(input).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Style', { exact: true })).toHaveValue('plain daylight')
    await expect(input).toHaveValue(typed)
    await page.reload()
    await expect(input).toHaveValue(typed)
  })
}

for (const [typed, says] of [
  ['100x100', /multiples? of 16/i],
  ['9999x16', /3840|multiples? of 16/i],
  ['big', /width/i],
] as const) {
  test(`the custom size ${typed} gets a sentence at its field`, async ({ page }) => {
    await openPlayground(page)
    await page.getByLabel('Size', { exact: true }).selectOption('custom')
    const size = page.getByLabel('Custom size')
    await size.fill(typed)
    await generate(page).click()
    await expect(size).toHaveAccessibleDescription(says)
    await expect(size).toHaveValue(typed)
  })
}

test('an impossible size is mended by one click', async ({ page }) => {
  await openPlayground(page)
  await page.getByLabel('Size', { exact: true }).selectOption('custom')
  await page.getByLabel('Custom size').fill('1000x1000')
  await page.getByRole('button', { name: /^Use \d+ ?× ?\d+/ }).click()
  await expect(page.getByLabel('Custom size')).toHaveValue(/^(1008|992) ?[x×] ?(1008|992)$/)
})

test('a small size is a warning, not a refusal', async ({ page }) => {
  await openPlayground(page)
  await page.getByLabel('Size', { exact: true }).selectOption('256x256')
  await expect(page.getByLabel('Size', { exact: true })).toHaveAccessibleDescription(/655,360/)
})

test('a prompt of 32,001 characters is counted, and kept', async ({ page }) => {
  await openPlayground(page, '/?template=free-prompt')
  const prompt = page.getByLabel('Your prompt')
  await prompt.fill('x'.repeat(32_001))
  await generate(page).click()
  await expect(prompt).toHaveAccessibleDescription(/32,001/)
  await expect(prompt).toHaveValue('x'.repeat(32_001))
})

const hostile = `"quotes" {braces} {{subject}} $10 \\ <script>alert(1)</script> 🎨 مرحبا بالعالم`

test('anything typed is shown as text everywhere', async ({ page }) => {
  await openPlayground(page, '/?template=free-prompt')
  await page.getByLabel('Your prompt').fill(hostile)
  await expect(page.getByRole('region', { name: 'Prompt' })).toContainText(hostile)
  await generate(page).click()
  await expectPictures(page, hostile, 1)
  await gallery(page)
    .getByRole('link', { name: /quotes/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Run/)
  await expect(page.getByText(hostile).first()).toBeVisible()
})
