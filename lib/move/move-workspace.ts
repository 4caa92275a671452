import 'server-only'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { env } from '@/lib/env'
import { done, type Result, refused } from '@/lib/result'
import { bucketMismatch } from '@/lib/store/bucket-tie'
import { oneAtATime } from '@/lib/store/exclusive'
import { migrate } from '@/lib/store/migrate'
import { openPostgres } from '@/lib/store/postgres'
import { openSqlite } from '@/lib/store/sqlite'
import type { Tables } from '@/lib/store/tables'
import { copyOriginals } from './copy-originals'
import { copyRows } from './copy-rows'

export type Moved = { rows: number; tables: number; pictures: number; sent: number }

/**
 * Copies the workspace of a data folder to the Postgres of the configuration and, where one is configured, its pictures
 * to the bucket. The folder is only read. Pictures first: a row never stands for a picture that is not there.
 * @returns why nothing was copied, or what was
 */
export async function moveWorkspace(tell: (words: string) => void): Promise<Result<Moved>> {
  const { dataDir, databaseUrl } = env()
  const path = join(dataDir, 'proofsheet.db')
  const source = openSqlite(path)
  const target = openPostgres(databaseUrl ?? '')
  try {
    await migrate(source)
    await oneAtATime(target, 'start', () => migrate(target))
    if (!(await isEmpty(target)))
      return refused('conflict', 'The database holds a workspace already. Name an empty one with --to.')
    const mismatch = env().bucket && (await bucketMismatch(target))
    if (mismatch) return refused('unavailable', mismatch)
    tell('Comparing the pictures with their hashes')
    const { broken, ...copied } = await copyOriginals(source, tell)
    if (broken.length > 0) return refused('unavailable', brokenWords(broken))
    tell('Copying the rows')
    const rows = await copyRows(path, target, arriving)
    return done({ ...copied, tables: rows.size, rows: [...rows.values()].reduce((sum, count) => sum + count, 0) })
  } finally {
    await Promise.all([source.destroy(), target.destroy()])
  }
}

/** A move that was cut short has left no rows, but perhaps the name of its bucket. */
async function isEmpty(target: Kysely<Tables>): Promise<boolean> {
  for (const table of ['template', 'run', 'counter'] as const)
    if (await target.selectFrom(table).select(sql.lit(1).as('one')).limit(1).executeTakeFirst()) return false
  return true
}

/** Images are found by an index of each database's own, which upkeep fills. A bucket takes the place of the folder. */
function arriving(table: string, row: Record<string, string | number | null>) {
  if (table === 'image') return { ...row, found_by: 0 }
  const isFolderTie = table === 'setting' && row.workspace_id === '' && row.name === 'folder'
  return isFolderTie && env().bucket ? null : row
}

const brokenWords = (broken: string[]): string =>
  `${broken.length} ${broken.length === 1 ? 'picture is' : 'pictures are'} missing or damaged, so nothing was copied to the database. Restore the files from a backup, then move again: ${broken.slice(0, 5).join(', ')}${broken.length > 5 ? ', …' : ''}`
