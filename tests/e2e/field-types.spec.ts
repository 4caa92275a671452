import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './harness'
import { expectPictures, gallery, generate, openPlayground } from './playground'

const prompt = (page: Page) => page.getByRole('region', { name: 'Prompt' })

test('an option sends the words its author hid in it, seen in the prompt before anything is sent', async ({ page }) => {
  await openPlayground(page, '/?template=storyboard-frame')
  const shot = page.getByLabel('Shot', { exact: true })
  await expect(shot).toHaveAccessibleDescription('The whole place, the person small.')
  await shot.selectOption('Close-up')
  await expect(shot).toHaveAccessibleDescription('The face fills the frame.')
  await expect(prompt(page)).toContainText('Storyboard frame, close-up, the face fills the frame: a courier')
  await page.getByLabel('Number of images', { exact: true }).fill('1')
  await expectAccessible(page)
  await page.reload()
  await expect(shot).toHaveValue('close-up')

  await generate(page).click()
  await expectPictures(page, /close-up, the face fills the frame/, 1)
  await gallery(page)
    .getByRole('button', { name: /Open picture 1 of 1: .*the face fills the frame/ })
    .focus()
  await gallery(page).getByRole('button', { name: 'Vary' }).first().click()
  await expect(page.getByText(/Variation of run \d+/).first()).toBeVisible()
  await expect(shot).toHaveValue('close-up')
})

test('a field left empty takes its sentence along, and a link opens the same', async ({ page }) => {
  await openPlayground(page, '/?template=packaging')
  await expect(prompt(page)).toContainText('The label reads “Hinterland” and nothing else.')
  await page.getByLabel('Name on the label').fill('')
  await expect(prompt(page)).toContainText('facing the camera. The label is blank: no text, no logo. Botanical')
  await page.getByRole('button', { name: 'Copy link to this form' }).click()
  await expect(page).toHaveURL(/template=packaging&brand=$/)
  await page.goto(page.url())
  await expect(prompt(page)).toContainText('The label is blank')
})

test('what is chosen before the script is alive counts', async ({ page }) => {
  const script = Promise.withResolvers<void>()
  await page.route(/\.js(\?|$)/, async route => {
    await script.promise
    await route.continue()
  })
  await page.goto('/?template=storyboard-frame', { waitUntil: 'commit' })
  await page.getByLabel('Shot', { exact: true }).selectOption('From above')
  await page.getByLabel('Subject', { exact: true }).fill('a cat')
  await expect(generate(page)).toBeDisabled()
  script.resolve()
  await expect(generate(page)).toBeEnabled()
  await expect(prompt(page)).toContainText('high-angle shot, the camera high above and looking down: a cat')
})
