import { spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { freePort } from '@/tests/support/free-port'
import { startServer } from '@/tests/support/server-process'
import { installStandalone, isStandaloneBuilt, nobody, traces } from '@/tests/support/standalone'
import { expectPictures, fillIn, generate, openPlayground } from './playground'
import { createLink } from './sharing'

test.skip(process.getuid?.() !== 0, 'only root can start a server as somebody else')
test.skip(!isStandaloneBuilt(), 'BUILD_STANDALONE=1 npm run build makes the folder that is started here')

test('the folder of a standalone build works for somebody who may write to the data folder only', async ({ page }) => {
  const place = await installStandalone(path => chownSync(path, nobody.uid, nobody.gid))
  const url = `http://127.0.0.1:${await freePort()}`
  const METRICS_TOKEN = 'a-token-of-the-test'
  const env = { ...place.env, DATA_DIR: place.dataDir, PORT: new URL(url).port, SAMPLE_DELAY_MS: '10', METRICS_TOKEN }
  const before = traces(place.folder)
  try {
    const server = await startServer(url, env, { folder: '/', program: [`${place.folder}/proofsheet`], user: nobody })
    try {
      // A page with its scripts, a picture, its smaller copy (the decoder), a card (the painter and its fonts).
      await openPlayground(page, url)
      await fillIn(page, { subject: 'a lantern', n: 1 })
      await page.getByLabel('Size', { exact: true }).selectOption('512x512')
      await generate(page).click()
      await expectPictures(page, /a lantern/, 1)
      await page.goto(`${url}/templates/portrait`)
      const card = await page.request.get(`${await createLink(page)}/card.png`)
      const usual = await page.request.get(`${url}/share-card.png`)
      expect([card.status(), usual.status(), card.headers()['content-type']]).toEqual([200, 200, 'image/png'])
      expect((await card.body()).equals(await usual.body())).toBe(false)
      const ready = await page.request.get(`${url}/readyz`)
      expect([ready.status(), ready.headers()['x-request-id']]).toEqual([200, expect.stringMatching(/^[0-9a-f-]{36}$/)])
      expect((await page.request.get(`${url}/metrics`)).status()).toBe(404)
      const figures = page.request.get(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
      const text = await (await figures).text()
      expect(text).toContain('proofsheet_runs{state="succeeded"} 1')
      expect(text).toMatch(
        /proofsheet_request_seconds_count\{method="GET",route="\/images\/\[id\]\/\[rendition\]",status="2xx"\} \d/,
      )
      expect(text).toContain('proofsheet_attempts_total{outcome="succeeded",class="none",charge="sample"} 1')
      // A command beside the server, as the same user.
      const doctor = spawnSync(`${place.folder}/proofsheet`, ['doctor'], { ...nobody, cwd: '/', env, encoding: 'utf8' })
      expect([doctor.status, doctor.stderr, doctor.stdout]).toEqual([0, '', expect.stringContaining('All is well.')])
    } finally {
      await server.end('SIGTERM')
    }
    expect(traces(place.folder)).toEqual(before)
  } finally {
    await place.remove()
  }
})
