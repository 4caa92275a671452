import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { env } from '@/lib/env'
import { DiskFailure, isThere, writeDurably } from './durable'
import { folder } from './folders'
import { newId } from './id'
import { shared } from './shared'
import type { Tables } from './tables'

/** The file that tells a data folder from an empty mount point. */
const markerPath = (): string => join(env().dataDir, 'proofsheet.json')

const tied = shared<true>('marker')

/** Whether the data folder is still the one that the server started with. */
export const isFolderThere = async (): Promise<boolean> => tied.peek() === null || isThere(markerPath())

/**
 * Refuses to go on where a volume was taken away: what is written then lands in the empty folder it was mounted on,
 * and is hidden when it comes back.
 * @throws {DiskFailure}
 */
export async function requireFolder(): Promise<void> {
  if (!(await isFolderThere())) throw new DiskFailure(new Error('the data folder is not there'))
}

/**
 * Ties the data folder to its database at the first start, and finds out at every other one whether both belong
 * together: a volume that was not mounted looks like an empty folder.
 * @returns why the server must not start, null when all is well
 */
export async function folderMismatch(db: Kysely<Tables>): Promise<string | null> {
  const { dataDir } = env()
  const [inFolder, inDatabase] = [await markerText(), await knownFolder(db)]
  if (inDatabase === null) {
    if (await hasForeignPictures(db))
      return `The data folder ${dataDir} holds pictures that its database does not know. Restore the database from a backup, or set DATA_DIR to another folder.`
    await tie(db, inFolder ?? JSON.stringify({ folder: newId() }))
  } else if (inDatabase !== inFolder) {
    return `The data folder ${dataDir} is not the one that this database belongs to${inFolder === null ? ` (${markerPath()} is missing)` : ''}. Mount the right one, or set DATA_DIR to it.`
  }
  tied.set(true)
  return null
}

const markerText = (): Promise<string | null> =>
  readFile(markerPath(), 'utf8').then(
    text => text.trim(),
    () => null,
  )

const row = { workspace_id: '', name: 'folder' }

async function knownFolder(db: Kysely<Tables>): Promise<string | null> {
  const known = await db
    .selectFrom('setting')
    .select('value')
    .where('workspace_id', '=', row.workspace_id)
    .where('name', '=', row.name)
    .executeTakeFirst()
  return known?.value ?? null
}

async function hasForeignPictures(db: Kysely<Tables>): Promise<boolean> {
  const kept = await readdir(folder('originals')).catch(() => [])
  return kept.length > 0 && !(await db.selectFrom('image').select('id').limit(1).executeTakeFirst())
}

/** The row last: a start that dies in between finds the marker and ties it. */
async function tie(db: Kysely<Tables>, marker: string): Promise<void> {
  await writeDurably(markerPath(), Buffer.from(`${marker}\n`))
  await db
    .insertInto('setting')
    .values({ ...row, value: marker, changed_by: '', changed_at: Date.now() })
    .execute()
}
