import 'server-only'
import { sql } from 'kysely'
import { database } from '@/lib/store/database'
import { isPostgres } from '@/lib/store/dialect'
import { newerSchema, schemaProblem } from '@/lib/store/schema-state'
import { bad, type Finding, well } from './finding'

const restore = 'Stop Proofsheet and restore a backup (npm run restore).'

/** The database itself: its pages, what refers to what, and whether this version knows its schema. */
export async function checkDatabase(): Promise<Finding[]> {
  if (isPostgres(database())) return [await checkSchema()]
  const pages = await textsOf('integrity_check')
  if (pages.join() !== 'ok') return [bad('database', `The database file is damaged. ${restore}`, pages)]
  const { rows } = await sql<{ table: string; rowid: number; parent: string }>`pragma foreign_key_check`.execute(
    database(),
  )
  if (rows.length > 0) {
    const examples = rows.map(({ table, rowid, parent }) => `${table} ${rowid} → ${parent}`)
    return [bad('database', `Rows are missing that others refer to. ${restore}`, examples)]
  }
  return [await checkSchema()]
}

async function checkSchema(): Promise<Finding> {
  const problem =
    (await newerSchema(database())) ?? (await schemaProblem(database()).catch(() => 'It has no schema yet.'))
  return problem
    ? bad('database', problem)
    : well('database', 'The database is whole and has the schema of this version.')
}

async function textsOf(pragma: string): Promise<string[]> {
  const { rows } = await sql<Record<string, string>>`pragma ${sql.raw(pragma)}`.execute(database())
  return rows.flatMap(row => Object.values(row))
}
