import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { installDatabase } from '@/lib/store/database'
import { openPostgres } from '@/lib/store/postgres'
import { startBucket, type TestBucket } from '@/tests/support/bucket'
import { freePort } from '@/tests/support/free-port'
import { startNginx } from '@/tests/support/nginx'
import { startPostgres } from '@/tests/support/postgres'
import { successes } from '@/tests/support/provider/successes'
import { startTestProvider, type TestProvider } from '@/tests/support/provider/test-provider'
import { type ServerProcess, startServer } from '@/tests/support/server-process'
import { canaryKey } from './child'

export type Cluster = {
  /** The proxy's address. */
  url: string
  api: TestProvider
  bucket: TestBucket
  db: ReturnType<typeof openPostgres>
  restartPostgres: () => Promise<void>
  /** Kills the first server, and starts it again on its folder after a while. */
  killAndRestart: (awayMs: number) => Promise<void>
}

/** Two production servers behind nginx, on one Postgres and one bucket; all of it goes away again. */
export async function onCluster<T>(play: (cluster: Cluster) => Promise<T>): Promise<T> {
  const postgres = await startPostgres()
  if (!postgres) throw new Error('PostgreSQL is not installed here: on Debian, apt-get install postgresql')
  const undo: (() => Promise<unknown>)[] = [postgres.stop]
  try {
    const [bucket, api] = await Promise.all([startBucket(), startTestProvider()])
    undo.unshift(bucket.stop, api.stop)
    api.playAlways(async call => {
      await wait(1_000 + Math.random() * 3_000)
      await successes.base64(call)
    })
    const ports: [number, number] = [await freePort(), await freePort()]
    const servers = await Promise.all(ports.map(port => serverOf(port, postgres.url, bucket, api)))
    undo.unshift(...servers.map(({ stop }) => stop))
    const proxy = await startNginx(ports)
    undo.unshift(proxy.stop)
    const db = installDatabase(openPostgres(postgres.url))
    undo.unshift(() => db.destroy())
    return await play({
      url: proxy.url,
      api,
      bucket,
      db,
      restartPostgres: postgres.restart,
      killAndRestart: async awayMs => servers[0]?.restart(awayMs),
    })
  } finally {
    for (const one of undo) await one().catch(() => {})
  }
}

async function serverOf(port: number, databaseUrl: string, bucket: TestBucket, api: TestProvider) {
  const dataDir = await mkdtemp(join(tmpdir(), 'proofsheet-cluster-'))
  const start = (): Promise<ServerProcess> =>
    startServer(`http://127.0.0.1:${port}`, {
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      APP_SECRET: 'a secret of thirty-two characters',
      WISGATE_API_KEY: canaryKey,
      WISGATE_BASE_URL: api.baseUrl,
      LOG_LEVEL: 'warn',
      DRAIN_SECONDS: '3',
      ...bucket.env,
    })
  let server = await start()
  return {
    restart: async (awayMs: number) => {
      await server.end('SIGKILL')
      await wait(awayMs)
      server = await start()
    },
    stop: async () => {
      await server.end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
