import { join } from 'node:path'
import Database from 'better-sqlite3'
import { env } from '@/lib/env'
import { database, installDatabase } from '@/lib/store/database'
import { folderMismatch } from '@/lib/store/marker'
import { migrate } from '@/lib/store/migrate'
import { openSqlite } from '@/lib/store/sqlite'
import { keepHistory } from './history'

/** A data folder as a server opens it, with the history that the checkers read. */
export async function openStore(): Promise<void> {
  const path = join(env().dataDir, 'proofsheet.db')
  installDatabase(openSqlite(path))
  await migrate(database())
  await folderMismatch(database())
  const history = new Database(path)
  keepHistory(history)
  history.close()
}
