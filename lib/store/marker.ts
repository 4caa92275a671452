import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { env } from '@/lib/env'
import { bucketMismatch } from './bucket-tie'
import { DiskFailure, isThere, writeDurably } from './durable'
import { folder } from './folders'
import { newId } from './id'
import { installInstance } from './instance'
import { shared } from './shared'
import type { Tables } from './tables'
import { keepTie, knownTie } from './tie'

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
 * Ties the place of the originals to its database at the first start, and finds out at every other one whether both
 * belong together: a volume that was not mounted looks like an empty folder. With a bucket the data folder is the
 * server's own, and tells it from the others.
 * @returns why the server must not start, null when all is well
 */
export async function folderMismatch(db: Kysely<Tables>): Promise<string | null> {
  const mismatch = env().bucket ? await bucketMismatch(db) : await tiedFolderMismatch(db)
  if (mismatch) return mismatch
  const marker = (await markerText()) ?? (await mark(newMarker()))
  installInstance(JSON.parse(marker).folder)
  tied.set(true)
  return null
}

async function tiedFolderMismatch(db: Kysely<Tables>): Promise<string | null> {
  const { dataDir } = env()
  if (await knownTie(db, 'bucket'))
    return 'The pictures of this database are in a bucket: set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.'
  const [inFolder, inDatabase] = [await markerText(), await knownTie(db, 'folder')]
  if (inDatabase === null) {
    if (await hasForeignPictures(db))
      return `The data folder ${dataDir} holds pictures that its database does not know. Restore the database from a backup, or set DATA_DIR to another folder.`
    // The row last: a start that dies in between finds the marker and ties it.
    await keepTie(db, 'folder', await mark(inFolder ?? newMarker()))
  } else if (inDatabase !== inFolder) {
    return `The data folder ${dataDir} is not the one that this database belongs to${inFolder === null ? ` (${markerPath()} is missing)` : ''}. Mount the right one, or set DATA_DIR to it.`
  }
  return null
}

const newMarker = (): string => JSON.stringify({ folder: newId() })

const markerText = (): Promise<string | null> =>
  readFile(markerPath(), 'utf8').then(
    text => text.trim(),
    () => null,
  )

async function mark(marker: string): Promise<string> {
  await writeDurably(markerPath(), Buffer.from(`${marker}\n`))
  return marker
}

async function hasForeignPictures(db: Kysely<Tables>): Promise<boolean> {
  const kept = await readdir(folder('originals')).catch(() => [])
  return kept.length > 0 && !(await db.selectFrom('image').select('id').limit(1).executeTakeFirst())
}
