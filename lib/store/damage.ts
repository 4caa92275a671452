import 'server-only'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** A look at so many bytes takes a start less than a second. Larger files are for `npm run doctor`. */
const mostBytes = 128 * 1024 * 1024

/**
 * Looks at the pages of the database before anything is written to it: what is written into a damaged file is lost too.
 * @returns why the server must not start, in a sentence; null when all is well, when there is no file yet, and when it is
 *   too large to be looked at on every start
 */
export function databaseDamage(dataDir: string): string | null {
  const path = join(dataDir, 'proofsheet.db')
  if (!existsSync(path) || statSync(path).size > mostBytes) return null
  return isWhole(path)
    ? null
    : `The database ${path} is damaged. Restore a backup to an empty data folder (npm run restore), or look what is left with npm run doctor.`
}

function isWhole(path: string): boolean {
  try {
    const db = new Database(path, { readonly: true })
    try {
      return db.pragma('quick_check(1)', { simple: true }) === 'ok'
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code))) return false
    throw error
  }
}
