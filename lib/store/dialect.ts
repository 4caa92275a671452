import type { Kysely } from 'kysely'

/** Whether this is Postgres (or PGlite), where the two databases cannot be asked alike; SQLite otherwise. */
export const isPostgres = (db: Pick<Kysely<unknown>, 'getExecutor'>): boolean =>
  db.getExecutor().adapter.supportsTransactionalDdl === true
