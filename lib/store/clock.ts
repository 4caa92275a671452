import 'server-only'
import { sql } from 'kysely'
import { database } from './database'
import { isPostgres } from './dialect'

/**
 * The time of whoever keeps the rows (ms). Leases and waits are told by it alone: servers that share a Postgres may
 * disagree about the hour. SQLite has no clock but that of its one server.
 */
export async function storeNow(): Promise<number> {
  if (!isPostgres(database())) return Date.now()
  const { rows } = await sql<{
    now: number
  }>`select cast(extract(epoch from clock_timestamp()) * 1000 as bigint) as now`.execute(database())
  return Number(rows[0]?.now ?? Date.now())
}
