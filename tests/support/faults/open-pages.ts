import type { Browser, Page } from 'playwright'

const patienceMs = 30_000

/** So many people at the playground, each with a browser of their own. */
export const openPages = (browser: Browser, url: string, count: number): Promise<Page[]> =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const page = await (await browser.newContext()).newPage()
      await page.goto(url)
      return page
    }),
  )

/** How many of these prompts' pictures a page does not come to show by itself: it is never loaded anew. */
export async function notShown(page: Page, prompts: readonly string[]): Promise<number> {
  const shown = await Promise.all(
    prompts.map(prompt =>
      page
        .getByRole('img', { name: prompt, exact: true })
        .first()
        .waitFor({ state: 'attached', timeout: patienceMs })
        .then(
          () => true,
          () => false,
        ),
    ),
  )
  return shown.filter(isShown => !isShown).length
}
