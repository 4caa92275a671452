import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { bin, root } from '@/tests/support/commands.mjs'
import { freePort } from '@/tests/support/free-port'
import { canaryKey } from './child'
import { until } from './until'

export type Production = {
  url: string
  /** Resolves with the exit code, or with the signal that killed it. */
  exit: Promise<number | string>
  /** Sends a signal and measures: how it ended, and after how many milliseconds. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<{ how: number | string; ms: number }>
  signal: (signal: 'SIGTERM') => void
}

type Given = { dataDir: string; baseUrl: string; env?: Record<string, string> }

/** The production build with nothing between it and its signals, on a folder and a provider that outlive it. */
export async function startProduction({ dataDir, baseUrl, env = {} }: Given): Promise<Production> {
  const port = await freePort()
  const child = spawn(join(bin, 'node'), [join(root, 'lib/commands/start.mjs')], {
    cwd: root,
    stdio: 'ignore',
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      WISGATE_API_KEY: canaryKey,
      WISGATE_BASE_URL: baseUrl,
      ...env,
    },
  })
  const exit = once(child, 'exit').then(([code, signal]) => code ?? signal)
  const url = `http://127.0.0.1:${port}`
  const isUp = () =>
    fetch(`${url}/healthz`).then(
      answer => (answer.ok ? true : null),
      () => null,
    )
  await Promise.race([until(isUp, 60_000, url), exit])
  return {
    url,
    exit,
    signal: signal => void child.kill(signal),
    end: async signal => {
      const startedAt = performance.now()
      child.kill(signal)
      const how = await Promise.race([exit, wait(60_000, 'hung', { ref: false })])
      return { how, ms: performance.now() - startedAt }
    },
  }
}
