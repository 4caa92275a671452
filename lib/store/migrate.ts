import 'server-only'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import * as mainJob from './migrations/0001-main-job'
import * as paidCalls from './migrations/0002-paid-calls'
import * as templates from './migrations/0003-templates'
import * as gallery from './migrations/0004-gallery'
import * as sharing from './migrations/0005-sharing'
import * as experiments from './migrations/0006-experiments'
import * as accounts from './migrations/0007-accounts'
import * as people from './migrations/0008-people'
import * as instances from './migrations/0009-instances'
import * as tokens from './migrations/0010-tokens'
import type { Tables } from './tables'

/** In order; a name never changes once released. */
const migrations = {
  '0001-main-job': mainJob,
  '0002-paid-calls': paidCalls,
  '0003-templates': templates,
  '0004-gallery': gallery,
  '0005-sharing': sharing,
  '0006-experiments': experiments,
  '0007-accounts': accounts,
  '0008-people': people,
  '0009-instances': instances,
  '0010-tokens': tokens,
}

/** Every migration that this version knows. */
export const migrationNames: readonly string[] = Object.keys(migrations)

/**
 * Brings the schema up to date, all or nothing. Postgres holds an advisory lock meanwhile; on SQLite the lock of the
 * data folder (lock.ts) keeps a second server out.
 * @throws what the first failing migration threw; the schema is then as before
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  if (db.getExecutor().adapter.supportsTransactionalDdl) return migrateOn(db)
  // Kysely opens no transaction around SQLite's migrations, although SQLite could: a start that dies would leave half.
  await db.connection().execute(async one => {
    await sql`begin immediate`.execute(one)
    try {
      await migrateOn(one)
      await sql`commit`.execute(one)
    } catch (error) {
      await sql`rollback`.execute(one)
      throw error
    }
  })
}

async function migrateOn(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
