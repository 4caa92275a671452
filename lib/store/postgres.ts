import 'server-only'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { log } from '@/lib/log'
import { noteDatabase } from './database-health'
import type { Tables } from './tables'

/** Postgres' type number of int8. Times and micro-dollars fit a double exactly, so they are read as numbers. */
const INT8 = 20

const types = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === INT8 ? Number : pg.types.getTypeParser(id, format ?? 'text')) as typeof pg.types.getTypeParser,
}

/** Of each server; what changes runs goes one after another anyway. */
const mostConnections = 10
/** How long a statement waits for a connection before it fails. */
const connectMs = 10_000
/** Every statement takes milliseconds: one that takes this long waits for a connection that is dead, or holds a lock for one. */
const hungMs = 30_000

/** Opens a pool on the database that `url` names. */
export function openPostgres(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: mostConnections,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    query_timeout: hungMs,
    idle_in_transaction_session_timeout: hungMs,
  })
  // A connection that breaks is replaced, idle or not; an error that nobody hears would end the process.
  const hear = (error: Error) => log.warn({ err: error }, 'a connection to Postgres broke')
  pool.on('error', hear)
  pool.on('connect', client => client.on('error', hear))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: watched(pool) }) })
}

/** Every statement begins with a connection, which tells whether the database is there. */
function watched(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      try {
        const client = await pool.connect()
        noteDatabase(false)
        return client
      } catch (error) {
        // With every connection in use, waiting in vain says nothing about the database.
        if (pool.totalCount < mostConnections) noteDatabase(true)
        throw error
      }
    },
    end: () => pool.end(),
    options: pool.options,
  }
}
