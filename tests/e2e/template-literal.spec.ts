import { expect, test, withTestProvider } from './harness'
import { generate } from './playground'
import { preview, saveNew } from './template-editor'

test.use(withTestProvider())

test('braces, dollars, bars and lines in text and values reach the provider as they are', async ({
  page,
  testProvider,
}) => {
  await saveNew(page, {
    called: 'Literal',
    text: 'Costs $10 and $& for {{subject}}, {"a": 1, "b": "{{detail}}"}, a|b, __x__, {one}, \\{{two}}',
  })
  await preview(page).getByLabel('Subject').fill('{{detail}} $1')
  await expect(preview(page).getByRole('region', { name: 'Prompt' })).toContainText('for {{detail}} $1, {"a": 1')
  await page.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(page.getByText('Version 1 is published.', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Try it in the playground' }).click()
  await expect(generate(page)).toBeEnabled()
  await page.getByLabel('Subject', { exact: true }).fill('a sign that says {{subject}} & $10')
  await page.getByLabel('Detail', { exact: true }).fill('{{subject}}|__y__')
  await generate(page).click()
  await expect
    .poll(() => testProvider.posts.map(post => post.body.prompt))
    .toEqual([
      'Costs $10 and $& for a sign that says {{subject}} & $10, {"a": 1, "b": "{{subject}}|__y__"}, a|b, __x__, {one}, {{two}}',
    ])
})
