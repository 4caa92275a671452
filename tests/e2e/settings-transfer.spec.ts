import { readFile } from 'node:fs/promises'
import { canaryKey, expect, expectAccessible, test, withTestProvider } from './harness'
import { model, openSettings } from './settings'

test.use(withTestProvider())

test('settings are exported, looked at, imported and undone', async ({ page }) => {
  await openSettings(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as a file' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^proofsheet-settings-\d{4}-\d\d-\d\d\.json$/)
  const exported = await readFile(await download.path(), 'utf8')
  expect(exported).not.toContain(canaryKey)

  const choose = (text: string) =>
    page
      .getByLabel('Import a file')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose(exported)
  await expect(page.getByText('This file says what is already set.')).toBeVisible()

  await choose(exported.replace('"imageOut": 30', '"imageOut": -30'))
  await expect(page.getByText('This file cannot be imported. Nothing was changed.')).toBeVisible()
  await expect(page.getByText('prices.models.gpt-image-2.imageOut')).toBeVisible()
  await expectAccessible(page)

  await choose(exported.replace('"imageOut": 30', '"imageOut": 60'))
  const change = page.getByRole('row', { name: /gpt-image-2, images/ })
  await expect(change).toContainText('$30 a million tokens')
  await expect(change).toContainText('$60 a million tokens')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByText('Imported.')).toBeVisible()
  await expect(model(page, 'gpt-image-2')).toContainText('about $0.11')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The settings are as they were before.')).toBeVisible()
  await expect(model(page, 'gpt-image-2')).toContainText('about $0.05')

  await page.getByText('Paste the text instead').click()
  await page.getByLabel('Settings as JSON').fill('{"proofsheet":')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText(/^This is not JSON.*Nothing was changed\.$/)).toBeVisible()
})
