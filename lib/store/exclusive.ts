import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { isPostgres } from './dialect'
import type { Tables } from './tables'

/** What only one of several servers may do at a time. "proof" in ASCII and a digit: nobody else's advisory locks. */
const locks = { start: 4_829_568_961_020, originals: 4_829_568_961_021 }
type Lock = keyof typeof locks

const askAgainMs = 200

/**
 * Does something when no other server of the database does it, and waits for that. On SQLite the lock of the data folder
 * keeps others out.
 */
export async function oneAtATime<T>(db: Kysely<Tables>, lock: Lock, work: () => Promise<T>): Promise<T> {
  if (!isPostgres(db)) return work()
  return db.connection().execute(async one => {
    // Asked for again and again: a statement that waits for as long as a migration may take would count as hung.
    while (!(await isTaken(one, lock))) await wait(askAgainMs)
    return andLetGo(one, lock, work)
  })
}

/** Does something unless another server is at it. @returns null where one is */
export async function unlessTaken<T>(db: Kysely<Tables>, lock: Lock, work: () => Promise<T>): Promise<T | null> {
  if (!isPostgres(db)) return work()
  return db.connection().execute(async one => ((await isTaken(one, lock)) ? andLetGo(one, lock, work) : null))
}

async function andLetGo<T>(one: Kysely<Tables>, lock: Lock, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    await sql`select pg_advisory_unlock(${sql.lit(locks[lock])})`.execute(one)
  }
}

async function isTaken(one: Kysely<Tables>, lock: Lock): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${sql.lit(locks[lock])}) as taken`.execute(
    one,
  )
  return rows[0]?.taken === true
}
