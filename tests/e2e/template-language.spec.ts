import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
// Without the harness: no page of the app is opened, so none is served.
import { expect, test } from '@playwright/test'
// A package of tsx, which runs our scripts.
import { build } from 'esbuild'
import type { failedVectors } from '@/tests/support/template-vectors'

declare global {
  interface Window {
    language: { failedVectors: typeof failedVectors }
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The language as a script that hangs itself onto the window; the app ships no page for it. */
async function languageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}tests/support/template-vectors.ts`],
    alias: { '@': root.replace(/\/$/, '') },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'language',
    target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}

test('the browser reads and fills in templates exactly as the server does', async ({ page }) => {
  const vectors = JSON.parse(readFileSync(`${root}tests/vectors/template-language.json`, 'utf8'))
  await page.addScriptTag({ content: await languageScript() })
  expect(await page.evaluate(all => window.language.failedVectors(all), vectors)).toEqual([])

  const wrong = { ...vectors, groups: [{ name: 'wrong', cases: [{ body: 'a {{subject}}', text: 'a cat' }] }] }
  expect(await page.evaluate(all => window.language.failedVectors(all), wrong)).toHaveLength(1)
})
