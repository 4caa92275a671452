import { expect, expectAccessible, test } from './harness'
import { fillIn, generate, openPlayground } from './playground'
import { body, field, name, openEditor, saveVersion } from './template-editor'

test('an error in the text has a line, a column and a way to mend it', async ({ page }) => {
  await openEditor(page)
  await name(page).fill('Broken')
  await body(page).fill('A {{style}} poster')
  await page.getByRole('button', { name: 'Set up Style' }).click()
  await body(page).fill('A {{style}} poster,\nin the style of {{styl}}\nand {{ here')
  const problems = page.getByRole('list', { name: 'Problems in the text' })
  await expect(problems.getByRole('listitem')).toHaveCount(2)
  await expect(body(page)).toHaveAttribute('aria-invalid', 'true')

  await saveVersion(page).click()
  await expect(body(page)).toBeFocused()
  await expect(page).toHaveURL(/\/templates\/new$/)

  const slip = problems.getByRole('listitem').filter({ hasText: 'styl' })
  await slip.getByRole('button', { name: 'Line 2, column 19' }).click()
  await expect(body(page)).toBeFocused()
  expect(
    await body(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
  ).toBe('styl')
  await slip.getByRole('button', { name: 'Add field “styl”' }).click()
  await expect(problems.getByRole('listitem')).toHaveCount(1)
  await expect(field(page, 'Styl')).toBeVisible()
  await field(page, 'Styl').getByText('Styl', { exact: true }).click()
  await field(page, 'Styl').getByRole('button', { name: 'Remove this field' }).click()

  await slip.getByRole('button', { name: /“?style”?$/ }).click()
  await expect(body(page)).toHaveValue('A {{style}} poster,\nin the style of {{style}}\nand {{ here')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(body(page)).toHaveValue('A {{style}} poster,\nin the style of {{styl}}\nand {{ here')
})

test('a wrong entry gets a sentence at its field, which unfolds and takes the focus', async ({ page }) => {
  await openEditor(page)
  await body(page).fill('{{mood:calm|wild}} and {{count|number}}')
  await page.getByRole('button', { name: 'Set up Count' }).click()
  await field(page, 'Count').getByLabel('Least').fill('many')
  await field(page, 'Count').locator('summary').first().click()
  await page.getByRole('textbox', { name: 'Number of images' }).fill('12')
  await saveVersion(page).click()
  await expect(name(page)).toBeFocused()
  await expect(name(page)).toHaveAccessibleDescription('Give the template a name.')
  await expect(page.getByRole('textbox', { name: 'Number of images' })).toHaveAccessibleDescription(/from 1 to 10/)
  await name(page).fill('Moody')
  await page.getByRole('textbox', { name: 'Number of images' }).fill('2')

  await saveVersion(page).click()
  await expect(field(page, 'Count').getByLabel('Least')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('1')

  await field(page, 'Mood').locator('summary').first().click()
  await field(page, 'Mood').getByRole('button', { name: 'Remove calm' }).click()
  await field(page, 'Mood').getByRole('button', { name: 'Remove wild' }).click()
  await saveVersion(page).click()
  await expect(field(page, 'Mood').getByRole('button', { name: 'Add option' })).toBeFocused()
  await expect(field(page, 'Mood').getByText('Add at least one option.')).toBeVisible()
})

test('the marks beneath the text stay where its letters are', async ({ page }) => {
  const words = 'Portrait of {{subject}} in {{place}} -> fi ffi, {{style}}. '
  const text = [
    words.repeat(20),
    'a'.repeat(400),
    'صورة {{subject}} في {{place}} مع ضوء ناعم '.repeat(8),
    '123 {{#style}}\nin {{style}}    \n{{/style}}\t{"a": "$10"} a|b',
    '日本語のテキスト{{subject}}と長い文章。'.repeat(10),
    words.repeat(14),
    '{{broken',
    '',
  ].join('\n')
  expect(text.length).toBeGreaterThan(3000)
  await openEditor(page)
  await body(page).fill(text)
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const heights = () =>
      body(page).evaluate(area => {
        const { height } = area.previousElementSibling?.getBoundingClientRect() ?? { height: 0 }
        // Pixels are rounded; a line that wraps elsewhere is twenty apart.
        return { isTogether: Math.abs(area.scrollHeight - height) < 2, scrolled: area.scrollTop }
      })
    await expect.poll(heights, `${width} px`).toEqual({ isTogether: true, scrolled: 0 })
  }
})

for (const width of [1440, 390]) {
  test(`axe finds nothing at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await openPlayground(page)
    await fillIn(page, { subject: `a cover at ${width}`, n: 2 })
    await generate(page).click()
    await expect(page.getByText('2 of 2').first()).toBeVisible()

    await openEditor(page)
    await expectAccessible(page)
    await body(page).fill('A {{style}} poster of {{subject}}, {{#style}}{{styl}}')
    await page.getByRole('button', { name: 'Set up Style' }).click()
    await field(page, 'Style').getByLabel('Type').selectOption('One of several')
    await field(page, 'Style').getByRole('button', { name: 'Add option' }).click()
    await field(page, 'Style').getByText('Words sent, effect, picture').click()
    await page.getByText('More settings').click()
    await saveVersion(page).click()
    await expect(name(page)).toBeFocused()
    await expect(page.getByRole('list', { name: 'Problems in the text' })).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Insert field' }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Choose cover picture' }).click()
    const chooser = page.getByRole('dialog', { name: 'Cover picture' })
    await expect(chooser.getByRole('img', { name: new RegExp(`a cover at ${width}`) })).toHaveCount(2)
    await expectAccessible(page)
    await chooser.getByRole('button').nth(1).press('Enter')
    await expect(chooser).toBeHidden()
    await expect(page.getByRole('img', { name: 'Cover picture' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Change cover picture' })).toBeFocused()

    if (width < 900) await page.getByRole('button', { name: 'Preview' }).click()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
