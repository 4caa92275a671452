import 'server-only'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Tables } from './tables'

/** How long a statement waits for another process (a backup) before it gives up. */
const BUSY_MS = 5000

/** While somebody reads for long, the log grows; afterwards the file is cut to this again. */
const logKeptBytes = 16 * 1024 * 1024

/** SQLite's number for synchronous=FULL: a commit is on the disk before it is reported. */
const FULL = 2

/**
 * Opens the database file with every setting the paid-call protocol stands on, and reads each one back:
 * the build falls back to synchronous=NORMAL by itself when a WAL database is reopened.
 * @throws when a setting did not take
 */
export function openSqlite(path: string): Kysely<Tables> {
  mkdirSync(dirname(path), { recursive: true })
  const database = new Database(path, { timeout: BUSY_MS })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma(`journal_size_limit = ${logKeptBytes}`)
  const took =
    database.pragma('journal_mode', { simple: true }) === 'wal' &&
    database.pragma('synchronous', { simple: true }) === FULL &&
    database.pragma('foreign_keys', { simple: true }) === 1 &&
    database.pragma('busy_timeout', { simple: true }) === BUSY_MS
  if (!took) throw new Error(`SQLite did not accept the durability settings for ${path}`)
  return new Kysely<Tables>({ dialect: new OwnDialect(database) })
}

/** SQLite ends a transaction by itself when the disk is full; a rollback then would hide that behind an error of its own. */
class OwnDialect extends SqliteDialect {
  constructor(private readonly database: Database.Database) {
    super({ database })
  }

  override createDriver() {
    const driver = super.createDriver()
    const rollBack = driver.rollbackTransaction.bind(driver)
    driver.rollbackTransaction = async connection => {
      if (this.database.inTransaction) await rollBack(connection)
    }
    return driver
  }
}
