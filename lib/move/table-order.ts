import 'server-only'
import type Database from 'better-sqlite3'

/** What the search index holds cannot be read out of it; it is made anew where the rows arrive. */
const isCopied = (name: string): boolean => !/^(?:sqlite_|kysely_|image_search)/.test(name)

/** The tables of a database in an order in which no row comes before one that it refers to. */
export function tableOrder(db: Database.Database): string[] {
  const names = db
    .prepare<[], string>("select name from sqlite_master where type = 'table' order by name")
    .pluck()
    .all()
    .filter(isCopied)
  const ordered = new Set<string>()
  const add = (name: string, above: string[] = []) => {
    if (ordered.has(name) || above.includes(name)) return
    for (const { table } of db.prepare<[], { table: string }>(`pragma foreign_key_list("${name}")`).all())
      add(table, [...above, name])
    ordered.add(name)
  }
  for (const name of names) add(name)
  return [...ordered]
}
