import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '@/tests/support/commands.mjs'
import { startPostgres } from '@/tests/support/postgres'
import { seedInto } from '@/tests/support/seeded-folder'
import { type Figure, times } from './figures'
import type { QueryTimes } from './gallery-queries-process'

const loaders = ['tsx', pathToFileURL(join(root, 'tests/support/faults/without-server-only.mjs')).href]

/** How long the pages of a seeded gallery take at its database: SQLite in this folder, and Postgres where there is one. */
export async function galleryQueries(dataDir: string, images: number): Promise<Figure[]> {
  const onSqlite = figuresOf('SQLite', images, await measured({ DATA_DIR: dataDir }))
  const postgres = await startPostgres()
  if (!postgres) return onSqlite
  const folder = await mkdtemp(join(tmpdir(), 'proofsheet-postgres-'))
  try {
    const env = { DATA_DIR: folder, DATABASE_URL: postgres.url, APP_SECRET: 'x'.repeat(32) }
    if (!seedInto(env, images)) throw new Error('Postgres could not be seeded.')
    return [...onSqlite, ...figuresOf('Postgres', images, await measured(env))]
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measured(env: Record<string, string>): Promise<QueryTimes[]> {
  const asking = fork(join(root, 'tests/bench/gallery-queries-process.ts'), {
    execArgv: loaders.flatMap(loader => ['--import', loader]),
    env: { NODE_ENV: 'production', PATH: process.env.PATH, LOG_LEVEL: 'warn', ...env },
  })
  const died = once(asking, 'exit').then(() => Promise.reject(new Error('the process that asks ended')))
  died.catch(() => {})
  const [all] = (await Promise.race([once(asking, 'message'), died])) as [QueryTimes[]]
  return all
}

const figuresOf = (database: string, images: number, all: QueryTimes[]): Figure[] =>
  all.map(({ name, first, deep, page }) => ({
    what: `Gallery on ${database}, ${name}`,
    value: deep.length > 0 ? `${times(first)}; page ${page.toLocaleString('en-US')}: ${times(deep)}` : times(first),
    how: `page 1 with its total, then the far one, of ${images.toLocaleString('en-US')} images, 50 a page, 20 times each, all of their statements`,
  }))
