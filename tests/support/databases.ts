import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, inject, type ProvidedContext } from 'vitest'
import { env } from '@/lib/env'
import { installDatabase } from '@/lib/store/database'
import { newId } from '@/lib/store/id'
import { migrate } from '@/lib/store/migrate'
import { openPostgres } from '@/lib/store/postgres'
import { openSqlite } from '@/lib/store/sqlite'
import type { Tables } from '@/lib/store/tables'
import { inDatabase, runOn } from './postgres-databases'

type Opened = { db: Kysely<Tables>; close: () => Promise<void> }

async function sqlite(): Promise<Opened> {
  const path = join(env().dataDir, `${newId()}.db`)
  const db = openSqlite(path)
  await migrate(db)
  return {
    db,
    close: async () => {
      await db.destroy()
      await rm(path)
    },
  }
}

/** Where no Postgres is installed, its dialect at least. */
async function pglite(): Promise<Opened> {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: new PGlite() }) })
  await migrate(db)
  return { db, close: () => db.destroy() }
}

async function postgres({ url, migrated }: NonNullable<ProvidedContext['postgres']>): Promise<Opened> {
  const name = `test_${newId()}`
  await runOn(url, `create database "${name}" template ${migrated}`)
  const db = openPostgres(inDatabase(url, name))
  return {
    db,
    close: async () => {
      await db.destroy()
      await runOn(url, `drop database "${name}"`)
    },
  }
}

/** In an order in which nothing is removed that something else refers to. */
const tables = [
  'audit_entry',
  'personal_budget',
  'personal_day',
  'member_link',
  'member_session',
  'member_account',
  'member_verification',
  'member',
  'first_admin',
  'rate_window',
  'api_token',
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

/** Runs the same tests on SQLite and on Postgres: an empty, migrated database for each test. */
export function onEveryDatabase(tests: (dialect: string) => void): void {
  const cluster = inject('postgres')
  const kinds = { sqlite, ...(cluster ? { postgres: () => postgres(cluster) } : { pglite }) }
  for (const [dialect, open] of Object.entries(kinds)) {
    describe(dialect, () => {
      let opened: Opened
      beforeAll(async () => {
        opened = await open()
        installDatabase(opened.db)
      })
      beforeEach(() => empty(opened.db))
      afterAll(() => opened?.close())
      tests(dialect)
    })
  }
}

const empty = (db: Kysely<Tables>): Promise<void> =>
  db.transaction().execute(async trx => {
    for (const table of tables) await trx.deleteFrom(table).execute()
  })
