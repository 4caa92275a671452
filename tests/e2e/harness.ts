import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { type AppServer, startApp } from '@/tests/support/app-server'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import type { Env } from '@/tests/support/server-process'

/** The key the app is given beside the test provider: it may turn up nowhere but in requests to that provider. */
export const canaryKey = 'wg-canary-7f3a91c05e'

const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const colourRules = ['color-contrast', 'link-in-text-block']
const brokenPage = /content security policy|hydrat|minified react error/i

type WorkerFixtures = {
  /** With 'test' the app gets a key and the test provider instead of samples: see withTestProvider. */
  provider: 'sample' | 'test'
  /** More environment for the app, by `test.use`. */
  appEnv: Env
  /** A production server of this worker's own, with an empty data folder that goes away with it. */
  app: AppServer
  /** Answers like the real API and keeps its own ledger. The app knows its address only with withTestProvider. */
  testProvider: TestProvider
  stage: { app: AppServer; testProvider: TestProvider }
}

export const test = base.extend<object, WorkerFixtures>({
  provider: ['sample', { option: true, scope: 'worker' }],
  appEnv: [{}, { option: true, scope: 'worker' }],

  stage: [
    async ({ provider, appEnv }, use) => {
      const testProvider = await startTestProvider()
      const keyed = { WISGATE_BASE_URL: testProvider.baseUrl, WISGATE_API_KEY: canaryKey }
      const app = await startApp({ ...(provider === 'test' ? keyed : { SAMPLE_DELAY_MS: '50' }), ...appEnv })
      await use({ app, testProvider })
      const death = app.death
      await app.stop()
      await testProvider.stop()
      if (death) throw new Error(death)
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  app: [async ({ stage }, use) => use(stage.app), { scope: 'worker' }],
  testProvider: [async ({ stage }, use) => use(stage.testProvider), { scope: 'worker' }],

  baseURL: async ({ app }, use) => use(app.url),

  /** Fails the test when any of its pages reports a policy violation, a hydration error or an uncaught exception. */
  context: async ({ context, app }, use) => {
    const complaints: string[] = []
    context.on('console', message => {
      if (brokenPage.test(message.text())) complaints.push(message.text())
    })
    context.on('weberror', error => complaints.push(`uncaught: ${error.error()}`))
    await use(context)
    expect(app.death, 'the server is still running').toBeNull()
    expect(complaints, 'what the pages complained about').toEqual([])
  },
})

export { expect }

/**
 * `test.use(withTestProvider())` at the top of a file: a key, the test provider, and a server that no other file has
 * taught, paused or charged anything. Playwright gives a worker of its own to every value of an option, and an object
 * made anew is another value.
 */
export const withTestProvider = (env: Env = {}) => ({ provider: 'test', appEnv: { ...env } }) as const

/**
 * WCAG 2.2 A and AA, as far as axe can tell: every rule as the page stands, and those about colours once more in the
 * other theme. A page that is just being refreshed takes its title off for a moment.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/./)
  expect(await violations(page, axe => axe.withTags(wcagTags))).toEqual([])
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await showColours(page, isDark ? 'light' : 'dark')
  expect(await violations(page, axe => axe.withRules(colourRules)), 'in the other theme').toEqual([])
  await showColours(page, isDark ? 'dark' : 'light')
}

async function violations(page: Page, ruled: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Without frames of other sites there is nothing to gather in a second page, which takes longer than the rules.
  const found = await ruled(new AxeBuilder({ page }).setLegacyMode()).analyze()
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help}: ${node.target.join(' ')} ${node.failureSummary}`),
  )
}

/** Colours that are on their way are neither theme's. */
async function showColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(animation => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  )
}
