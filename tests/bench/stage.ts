import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright'
import { type AppServer, startApp } from '@/tests/support/app-server'
import { chromiumArgs, needChromium } from '@/tests/support/chromium.mjs'
import type { Env } from '@/tests/support/server-process'

/** Lends a production server on sample pictures and a folder that is empty, or has so many seeded images. */
export async function withApp<T>(env: Env, work: (app: AppServer) => Promise<T>, images = 0): Promise<T> {
  const app = await startApp({ LOG_LEVEL: 'warn', ...env }, images)
  try {
    return await work(app)
  } finally {
    // Runs may be under way that nobody wants to wait for.
    await app.stop('SIGKILL')
  }
}

export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: needChromium(false), args: chromiumArgs })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** Waits for something, at most two minutes. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end; await setTimeout(50)) {
    if (await isSo()) return
  }
  throw new Error(`Waited two minutes for ${what} in vain.`)
}
