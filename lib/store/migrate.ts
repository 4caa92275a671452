import 'server-only'
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import * as mainJob from './migrations/0001-main-job'
import type { Tables } from './tables'

/** In order; a name never changes once released. */
const migrations = { '0001-main-job': mainJob }

/**
 * Brings the schema up to date. Postgres holds an advisory lock meanwhile; on SQLite the lock of the data folder
 * (lock.ts) keeps a second server out.
 * @throws what the first failing migration threw; its own changes are rolled back
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
