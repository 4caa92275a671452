import 'server-only'
import { join } from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { openPostgres } from './postgres'
import { shared } from './shared'
import { openSqlite } from './sqlite'
import type { Tables } from './tables'

const store = shared<Kysely<Tables>>('database')

/** The open database. Every statement above lib/store starts here. */
export const database = store.get
export const installDatabase = store.set

/** Opens what the configuration names: Postgres by its url, else SQLite in the data folder. */
export const openDatabase = (config: { dataDir: string; databaseUrl: string | null }): Kysely<Tables> =>
  config.databaseUrl ? openPostgres(config.databaseUrl) : openSqlite(join(config.dataDir, 'proofsheet.db'))

/**
 * Takes the next value of a named counter, from 1. The row stays locked until the transaction ends.
 * @param count how many values to take at once
 * @returns the last of them
 */
export async function nextValue(
  trx: Transaction<Tables>,
  name: 'run' | 'change' | 'sweep' | 'facet' | 'seen',
  count = 1,
): Promise<number> {
  const row = await trx
    .insertInto('counter')
    .values({ name, value: count })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value: sql<number>`counter.value + ${count}` }))
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}

/**
 * A transaction that changes runs. It takes the change number first: that lock orders all such transactions, so
 * numbers appear in commit order (a reader never sees 8 before 7) and two of them can never wait for each other.
 */
export const changing = <T>(work: (trx: Transaction<Tables>, change: number) => Promise<T>): Promise<T> =>
  database()
    .transaction()
    .execute(async trx => work(trx, await nextValue(trx, 'change')))
