import 'server-only'
import Database from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '@/lib/store/tables'
import { tableOrder } from './table-order'

type Row = Record<string, string | number | null>
type AnyTables = Record<string, Row>

/** Postgres takes 65,535 parameters in a statement, and the widest table has forty columns. */
const rowsAtOnce = 500

/**
 * Copies every row of a SQLite file into an empty Postgres with the same schema, all or nothing.
 * @param change what a row becomes on the way; null leaves it out
 * @returns how many rows each table has now, compared with what was read
 */
export async function copyRows(
  path: string,
  target: Kysely<Tables>,
  change: (table: string, row: Row) => Row | null,
): Promise<Map<string, number>> {
  const source = new Database(path, { readonly: true })
  try {
    return await target.transaction().execute(async trx => {
      const copied = new Map<string, number>()
      // Tables of every name are copied alike; their rows are what the migrations of both sides have made of them.
      const to = trx as unknown as Kysely<AnyTables>
      for (const table of tableOrder(source)) copied.set(table, await copyTable(source, to, table, change))
      return copied
    })
  } finally {
    source.close()
  }
}

async function copyTable(
  source: Database.Database,
  to: Kysely<AnyTables>,
  table: string,
  change: (table: string, row: Row) => Row | null,
): Promise<number> {
  const before = await countOf(to, table)
  let rows: Row[] = []
  let written = 0
  const write = async () => {
    if (rows.length > 0) await to.insertInto(table).values(rows).execute()
    written += rows.length
    rows = []
  }
  for (const row of source.prepare<[], Row>(`select * from "${table}"`).iterate()) {
    const changed = change(table, row)
    if (changed && rows.push(changed) === rowsAtOnce) await write()
  }
  await write()
  if ((await countOf(to, table)) - before !== written) throw new Error(`${table} did not arrive whole`)
  return written
}

async function countOf(db: Kysely<AnyTables>, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db)
  return Number(rows[0]?.count)
}
