import { expect, test } from './harness'
import { body, field, name, openEditor, saveNew, saveVersion } from './template-editor'

test('what is typed survives a reload, a closed tab and another page', async ({ page, context }) => {
  await openEditor(page)
  await name(page).fill('Unfinished')
  await body(page).fill('A {{colour}} bird')
  await page.getByRole('button', { name: 'Set up Colour' }).click()
  await field(page, 'Colour').getByLabel('Help').fill('As on the feathers')
  await page.reload()
  await expect(page.getByText(/^Unsaved changes from \d\d:\d\d\./)).toBeVisible()
  await expect(body(page)).toHaveValue('A {{colour}} bird')
  await page.close()

  const later = await context.newPage()
  await openEditor(later)
  await expect(name(later)).toHaveValue('Unfinished')
  await field(later, 'Colour').locator('summary').first().click()
  await expect(field(later, 'Colour').getByLabel('Help')).toHaveValue('As on the feathers')

  await body(later).fill('A {{colour}} fish')
  await later.getByRole('link', { name: 'Settings' }).click()
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await later.goBack()
  await expect(body(later)).toHaveValue('A {{colour}} fish')

  await later.getByRole('button', { name: 'Discard' }).click()
  await expect(body(later)).toHaveValue('')
  await later.getByRole('button', { name: 'Undo' }).click()
  await expect(body(later)).toHaveValue('A {{colour}} fish')

  await saveVersion(later).click()
  await expect(later.getByText(/^Version 1 saved/)).toBeVisible()
  await later.reload()
  await expect(later.getByText(/^Version 1 saved/)).toBeVisible()
  await openEditor(later)
  await expect(body(later)).toHaveValue('')
})

test('a browser that keeps nothing says so, and the page works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await openEditor(page)
  await body(page).fill('A {{colour}} bird')
  await expect(page.getByText('This browser keeps no drafts: save before you leave.')).toBeVisible()
  await name(page).fill('No room')
  await saveVersion(page).click()
  await expect(page.getByText(/^Version 1 saved/)).toBeVisible()
})

test('of two tabs the second is told of a newer version and keeps its text', async ({ page, context }) => {
  await saveNew(page, { called: 'Two tabs', text: 'One {{thing}}' })
  const other = await context.newPage()
  await openEditor(other, 'two-tabs')

  await body(page).fill('Two {{thing}}')
  await page.getByRole('textbox', { name: /^Note/ }).fill('Counted again')
  await saveVersion(page).click()
  await expect(page.getByText('Version 2 saved. Nobody can use it before it is published.')).toBeVisible()

  await body(other).fill('Three {{thing}}')
  await saveVersion(other).click()
  const notice = other.getByRole('alert').filter({ hasText: 'There is a newer version: 2.' })
  await expect(notice).toContainText(/Owner saved it on .* What you typed began at version 1 and is kept\./)
  await expect(body(other)).toHaveValue('Three {{thing}}')
  await expect(notice.getByRole('link', { name: 'Compare' })).toHaveAttribute(
    'href',
    '/templates/two-tabs/compare?from=1&to=2',
  )
  await other.reload()
  await expect(body(other)).toHaveValue('Three {{thing}}')
  await expect(notice).toBeVisible()

  await notice.getByRole('button', { name: 'Save on top of it' }).click()
  await expect(other.getByText(/^Version 3 saved/)).toBeVisible()
  await expect(notice).toBeHidden()
  await page.reload()
  await expect(body(page)).toHaveValue('Three {{thing}}')

  await saveVersion(page).click()
  await expect(page.getByText('Nothing has changed since version 3.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Description' }).fill('Only said about it')
  await saveVersion(page).click()
  await expect(page.getByText(/^Saved\. .* still version 3\.$/)).toBeVisible()
})

test('the newer version can be taken instead, and that undone', async ({ page, context }) => {
  await saveNew(page, { called: 'Give way', text: 'One {{thing}}' })
  const other = await context.newPage()
  await openEditor(other, 'give-way')
  await body(page).fill('Two {{thing}}')
  await saveVersion(page).click()
  await expect(page.getByText(/^Version 2 saved/)).toBeVisible()
  await body(other).fill('Three {{thing}}')
  await saveVersion(other).click()
  await other.getByRole('button', { name: 'Take version 2' }).click()
  await expect(body(other)).toHaveValue('Two {{thing}}')
  await other.getByRole('button', { name: 'Undo' }).click()
  await expect(body(other)).toHaveValue('Three {{thing}}')
  await expect(other.getByText('There is a newer version: 2.')).toBeVisible()
})
