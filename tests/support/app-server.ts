import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port'
import { fillWithSeeded } from './seeded-folder'
import { type Env, startServer } from './server-process'

/** Blank rather than absent: an .env.local of the developer fills in what is absent, and a real key costs money. */
const blank: Env = {
  WISGATE_API_KEY: '',
  WISDOM_GATE_KEY: '',
  WISGATE_BASE_URL: '',
  IMAGE_MODEL: '',
  DATABASE_URL: '',
  PUBLIC_URL: '',
  ACCESS: '',
  ACCESS_PASSWORD: '',
  APP_SECRET: '',
  OIDC_ISSUER: '',
  OIDC_CLIENT_ID: '',
  OIDC_CLIENT_SECRET: '',
  OIDC_NAME: '',
}

/** A test that leaves an answer under way is not to wait for it. */
const briefDrain: Env = { DRAIN_SECONDS: '3' }

export type AppServer = {
  readonly url: string
  readonly dataDir: string
  /** What this server was given beyond its address and folder. */
  readonly env: Env
  /** See ServerProcess. */
  readonly death: string | null
  /** See ServerProcess. */
  readonly output: string
  /** Ends the server (SIGTERM unless told) and starts it again on the same folder and port, `env` added to its own. */
  restart(how?: { signal?: 'SIGTERM' | 'SIGKILL'; env?: Env }): Promise<void>
  /** Ends the server and removes its folder. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/**
 * The production build, served on a port and a data folder of its own.
 * @param env `{url}` in a value stands for the server's own address
 * @param images the folder begins with so many seeded images
 */
export async function startApp(env: Env = {}, images = 0): Promise<AppServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'proofsheet-data-'))
  if (images > 0) await fillWithSeeded(dataDir, images)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const given = Object.fromEntries(Object.entries(env).map(([name, text]) => [name, text.replace('{url}', url)]))
  const start = () =>
    startServer(url, { ...blank, ...briefDrain, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, ...given })

  const removeFolder = () => rm(dataDir, { recursive: true, force: true })

  let server = await start().catch(async error => {
    await removeFolder()
    throw error
  })
  return {
    url,
    dataDir,
    env: given,
    get death() {
      return server.death
    },
    get output() {
      return server.output
    },
    async restart({ signal = 'SIGTERM', env: more = {} } = {}) {
      await server.end(signal)
      Object.assign(given, more)
      server = await start()
    },
    async stop(signal = 'SIGTERM') {
      try {
        await server.end(signal)
      } finally {
        await removeFolder()
      }
    },
  }
}
