import 'server-only'
import { log } from '@/lib/log'
import { database } from '@/lib/store/database'
import { unlessTaken } from '@/lib/store/exclusive'
import { shelf } from '@/lib/store/shelf'
import { imagesAfter, knownOriginals } from './records'

/** A younger file may belong to an answer that is not settled yet. */
const dayMs = 24 * 3_600_000
const filesAtOnce = 500

/**
 * Compares originals with rows, after the start and beside the work. A file that no row has known for a day is put
 * into quarantine, never deleted; a row whose file is gone is the one thing that must not happen, and is logged as such.
 */
export async function reconcileOriginals(now = Date.now()): Promise<void> {
  await unlessTaken(database(), 'originals', () => reconcile(now))
}

async function reconcile(now: number): Promise<void> {
  const kept = new Set<string>()
  const strays = await straysAmong(kept, now)
  for (const sha256 of strays) await quarantineStray(sha256, now)
  const missing = await missingFiles(kept)
  if (strays.length > 0) log.warn({ strays: strays.length }, 'files without a row were put into quarantine')
  if (missing.length > 0) log.fatal({ images: missing.slice(0, 20), missing: missing.length }, 'pictures are missing')
}

/** @param kept is told every hash that there is */
async function straysAmong(kept: Set<string>, now: number): Promise<string[]> {
  const strays: string[] = []
  let some: string[] = []
  const look = async () => {
    const known = await knownOriginals(some)
    for (const sha256 of some.filter(name => !known.has(name))) if (await isOld(sha256, now)) strays.push(sha256)
    some = []
  }
  for await (const sha256 of shelf().list()) {
    kept.add(sha256)
    if (some.push(sha256) === filesAtOnce) await look()
  }
  await look()
  return strays
}

async function isOld(sha256: string, now: number): Promise<boolean> {
  const storedAt = await shelf().storedAt(sha256)
  return storedAt !== null && now - storedAt > dayMs
}

/** Looked at once more: an answer that was settled meanwhile has put the same bytes, anew, into the same place. */
async function quarantineStray(sha256: string, now: number): Promise<void> {
  if ((await knownOriginals([sha256])).size > 0 || !(await isOld(sha256, now))) return
  const storedAt = await shelf().setAside(sha256)
  const isYoung = storedAt !== null && now - storedAt <= dayMs
  if (isYoung || (await knownOriginals([sha256])).size > 0) await shelf().bringBack(sha256)
}

/** What came after the list was made is asked for one by one, and so is what seems to be gone. */
async function missingFiles(kept: Set<string>): Promise<string[]> {
  const missing: string[] = []
  for (let rows = await imagesAfter(null); rows.length > 0; rows = await imagesAfter(rows.at(-1)?.id ?? null))
    for (const { id, sha256 } of rows) if (!kept.has(sha256) && (await shelf().size(sha256)) === null) missing.push(id)
  return missing
}
