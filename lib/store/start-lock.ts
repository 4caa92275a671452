import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { isPostgres } from './dialect'
import type { Tables } from './tables'

/** "proof" in ASCII: nobody else's advisory lock. */
const lockNumber = 482_956_896_102
const askAgainMs = 200

/**
 * Lets servers that start at once on one database do it one after another: each finds what the one before has made. On
 * SQLite the lock of the data folder keeps others out.
 */
export async function oneAtATime<T>(db: Kysely<Tables>, work: () => Promise<T>): Promise<T> {
  if (!isPostgres(db)) return work()
  return db.connection().execute(async one => {
    // Asked for again and again: a statement that waits for as long as a migration may take would count as hung.
    while (!(await isTaken(one))) await wait(askAgainMs)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(lockNumber)})`.execute(one)
    }
  })
}

async function isTaken(one: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${sql.lit(lockNumber)}) as taken`.execute(
    one,
  )
  return rows[0]?.taken === true
}
