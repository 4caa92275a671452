import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { env } from '@/lib/env'
import { installDatabase } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { migrate } from '@/lib/store/migrate'
import { openPostgres } from '@/lib/store/postgres'
import { openSqlite } from '@/lib/store/sqlite'
import type { Tables } from '@/lib/store/tables'
import { startPostgres } from './postgres'

type Opened = { db: Kysely<Tables>; close: () => Promise<void> }

async function sqlite(): Promise<Opened> {
  const path = join(env().dataDir, `${newId()}.db`)
  const db = openSqlite(path)
  return {
    db,
    close: async () => {
      await db.destroy()
      await rm(path)
    },
  }
}

async function pglite(): Promise<Opened> {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: new PGlite() }) })
  return { db, close: () => db.destroy() }
}

async function postgres(): Promise<Opened | null> {
  const cluster = await startPostgres()
  if (!cluster) return null
  const db = openPostgres(cluster.url)
  return {
    db,
    close: async () => {
      await db.destroy()
      await cluster.stop()
    },
  }
}

/** In an order in which nothing is removed that something else refers to. */
const tables = [
  'experiment_vote_before',
  'experiment_vote',
  'experiment_voter',
  'experiment_cell',
  'experiment_pair',
  'experiment_row',
  'experiment_arm',
  'experiment',
  'share',
  'collection_image',
  'collection',
  'saved_view',
  'purged_file',
  'image_facet',
  'facet',
  'image_search',
  'sweep_cell',
  'sweep',
  'value_set',
  'ledger',
  'spend_day',
  'setting',
  'connection',
  'image',
  'attempt',
  'run',
  'template_version',
  'template',
  'counter',
  'instance',
] as const satisfies (keyof Tables)[]

/**
 * Runs the same tests on SQLite, on the Postgres dialect (PGlite) and, where it is installed, on a real Postgres:
 * an empty, migrated database for each test.
 */
export function onEveryDatabase(tests: (dialect: string) => void): void {
  for (const [dialect, open] of Object.entries({ sqlite, pglite, postgres })) {
    describe(dialect, () => {
      let opened: Opened | null = null
      beforeAll(async () => {
        opened = await open()
        if (!opened) return
        installDatabase(opened.db)
        await migrate(opened.db)
      })
      beforeEach(async context => {
        if (!opened) return context.skip('PostgreSQL is not installed here')
        for (const table of tables) {
          await opened.db.deleteFrom(table).execute()
        }
      })
      afterAll(() => opened?.close())
      tests(dialect)
    })
  }
}
