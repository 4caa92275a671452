import 'server-only'
import { type Kysely, sql } from 'kysely'
import { migrationNames } from './migrate'
import type { Tables } from './tables'

const migrationTable = 'kysely_migration'

/**
 * Why this version must leave a database alone, in a sentence: a newer one has changed it. Null when it need not, as
 * before the first start.
 */
export async function newerSchema(db: Kysely<Tables>): Promise<string | null> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  return tables.some(({ name }) => name === migrationTable) ? newerThanOurs(await migrated(db)) : null
}

/** Why this version cannot work with a database as it is now, in a sentence; null when it can. */
export async function schemaProblem(db: Kysely<Tables>): Promise<string | null> {
  const done = await migrated(db)
  if (migrationNames.some(name => !done.includes(name)))
    return 'The database is older than this server. Restart Proofsheet.'
  return newerThanOurs(done)
}

async function migrated(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(migrationTable)}`.execute(db)
  return rows.map(({ name }) => name)
}

function newerThanOurs(done: string[]): string | null {
  const unknown = done.filter(name => !migrationNames.includes(name))
  if (unknown.length === 0) return null
  return `A newer Proofsheet has used this database (${unknown.join(', ')}). Start that version, or restore a backup from before it.`
}
