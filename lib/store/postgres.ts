import 'server-only'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables'

/** Postgres' type number of int8. Times and micro-dollars fit a double exactly, so they are read as numbers. */
const INT8 = 20

const types = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === INT8 ? Number : pg.types.getTypeParser(id, format ?? 'text')) as typeof pg.types.getTypeParser,
}

/** Opens a pool on the database that `url` names. */
export const openPostgres = (url: string): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, types }) }) })
