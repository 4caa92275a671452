import 'server-only'
import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { log } from '@/lib/log'
import { database } from '@/lib/store/database'
import { isThere } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { originalPath } from './originals'

/** A younger file may belong to an answer that is not settled yet. */
const dayMs = 24 * 3_600_000

/** Rows looked up at once; a workspace may have a hundred thousand. */
const atOnce = 500

/**
 * Compares originals with rows, after the start and beside the work. A file that no row has known for a day is put
 * into quarantine, never deleted; a row whose file is gone is the one thing that must not happen, and is logged as such.
 */
export async function reconcileOriginals(now = Date.now()): Promise<void> {
  const strays = await straysAmong(now)
  for (const sha256 of strays) await quarantineStray(sha256)
  const missing = await missingFiles()
  if (strays.length > 0) log.warn({ strays: strays.length }, 'files without a row were put into quarantine')
  if (missing.length > 0) log.fatal({ images: missing.slice(0, 20), missing: missing.length }, 'pictures are missing')
}

async function straysAmong(now: number): Promise<string[]> {
  const strays: string[] = []
  for (const shelf of await readdir(folder('originals')).catch(() => [])) {
    const kept = await readdir(join(folder('originals'), shelf)).catch(() => [])
    const known = await knownAmong(kept)
    for (const sha256 of kept.filter(name => !known.has(name))) if (await isOld(sha256, now)) strays.push(sha256)
  }
  return strays
}

async function knownAmong(hashes: string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let from = 0; from < hashes.length; from += atOnce) {
    const some = hashes.slice(from, from + atOnce)
    const rows = await database().selectFrom('image').select('sha256').where('sha256', 'in', some).execute()
    for (const { sha256 } of rows) known.add(sha256)
  }
  return known
}

const isOld = (sha256: string, now: number): Promise<boolean> =>
  stat(originalPath(sha256)).then(
    ({ mtimeMs }) => now - mtimeMs > dayMs,
    () => false,
  )

async function quarantineStray(sha256: string): Promise<void> {
  await mkdir(folder('quarantine'), { recursive: true })
  await rename(originalPath(sha256), join(folder('quarantine'), sha256))
}

async function missingFiles(): Promise<string[]> {
  const missing: string[] = []
  for (let last = ''; ; ) {
    const rows = await database()
      .selectFrom('image')
      .select(['id', 'sha256'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    for (const { id, sha256 } of rows) if (!(await isThere(originalPath(sha256)))) missing.push(id)
    const end = rows.at(-1)
    if (!end) return missing
    last = end.id
  }
}
