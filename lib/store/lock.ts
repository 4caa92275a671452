import 'server-only'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** A handle that nothing refers to is garbage, and closing it would let the folder go while the server still runs. */
const held = new Set<Database.Database>()

/**
 * Claims a data folder for this process: an exclusive transaction on a file of its own, which the kernel lets go even
 * on kill -9. Node has no flock, and a pid file would outlive a crash.
 * @returns the release, or null when another process holds the folder
 */
export function lockFolder(dataDir: string): (() => void) | null {
  mkdirSync(dataDir, { recursive: true })
  const database = new Database(join(dataDir, 'lock.db'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch {
    database.close()
    return null
  }
  held.add(database)
  return () => {
    held.delete(database)
    database.close()
  }
}
