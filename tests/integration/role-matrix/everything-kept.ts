import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { database } from '@/lib/store/database'

/** Not what counts itself up whoever asks, what belongs to the provider, and an index that gives no rows back. */
const isOurs = (name: string) => !/^(counter|connection|sqlite_|kysely_|image_search|rate_)/.test(name)

/** Rows of children name no workspace, but who made them. */
const isOfOthers = ({ workspace_id, created_by }: Record<string, unknown>) =>
  workspace_id === 'another' || String(created_by).endsWith(' of another')

/** A digest of every table without what another workspace has: equal where nothing was changed. */
export async function everythingKept(): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
    database(),
  )
  const kept: Record<string, string> = {}
  for (const { name } of tables.filter(table => isOurs(table.name))) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(database())
    const text = JSON.stringify(rows.filter(row => !isOfOthers(row)))
    kept[name] = createHash('sha256').update(text).digest('hex')
  }
  return kept
}
