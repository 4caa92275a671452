import { test } from './harness'
import { expectPictures, fillIn, generate, openPlayground } from './playground'

test('six tabs open at once all keep working, and all see the same run', async ({ context }) => {
  const tabs = await Promise.all(Array.from({ length: 6 }, () => context.newPage()))
  for (const tab of tabs) await openPlayground(tab)
  const [first, ...others] = tabs
  if (!first) throw new Error('no tab')
  await fillIn(first, { subject: 'six tabs', n: 1 })
  await generate(first).click()
  for (const tab of [first, ...others]) await expectPictures(tab, /six tabs/, 1)

  // The tab that holds the stream goes; another takes over.
  await first.close()
  const next = others[0]
  if (!next) throw new Error('no tab')
  await fillIn(next, { subject: 'five tabs', n: 1 })
  await generate(next).click()
  for (const tab of others) await expectPictures(tab, /five tabs/, 1)
})
