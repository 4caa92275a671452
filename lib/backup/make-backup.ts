import 'server-only'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { env } from '@/lib/env'
import { done, type Result, refused } from '@/lib/result'
import { syncFolder } from '@/lib/store/durable'
import { folder, originalPath } from '@/lib/store/folders'
import { shelf } from '@/lib/store/shelf'
import manifest from '@/package.json'
import { copyDurably, fileHash, keepFile } from './keep-file'
import { type KeptFile, writeManifest } from './manifest'
import { DamagedDatabase, type Snapshot, takeSnapshot } from './snapshot'

/** `missing`: pictures that were not in the data folder either. */
export type Backup = { originals: number; missing: number; bytes: number }

/**
 * Copies a workspace into an empty folder, while a server may work on it. Originals are kept before and after the
 * database is copied: whatever a row of the copy names was there at one of both times.
 * @returns why nothing was kept, where that can be said
 */
export async function makeBackup(target: string): Promise<Result<Backup>> {
  const problem = await problemWith(target)
  if (problem) return refused('invalid', problem)
  await mkdir(target, { recursive: true, mode: 0o700 })
  const kept = new Set<string>()
  for await (const sha256 of shelf().list()) if (await keepOriginal(target, sha256)) kept.add(sha256)
  const snapshot = await consistentSnapshot(target).catch(error => {
    if (error instanceof DamagedDatabase) return null
    throw error
  })
  if (!snapshot) return refused('unavailable', 'The database is damaged, so nothing was kept. Run npm run doctor.')
  const { originals, missing } = await fitOriginals(target, snapshot, kept)
  const quarantine = await keepAll('quarantine', target, keepFile)
  const single = await keepSingle(target)
  const rest = [...(await namesIn(join(target, 'spool'))).map(name => join('spool', name)), ...quarantine]
  const files = await described(target, ['proofsheet.db', ...single, ...rest])
  for (const place of new Set(originals.map(([sha256]) => dirname(placeOf(target, sha256))))) await syncFolder(place)
  const madeBy = manifest.version
  await writeManifest(target, {
    proofsheet: 'backup',
    version: 1,
    madeAt: Date.now(),
    madeBy,
    files,
    originals,
  })
  const bytes = [...files.map(file => file.bytes), ...originals.map(([, size]) => size)].reduce((a, b) => a + b, 0)
  return done({ originals: originals.length, missing, bytes })
}

async function problemWith(target: string): Promise<string | null> {
  const { dataDir, databaseUrl } = env()
  if (databaseUrl)
    return 'The database is Postgres: keep it with pg_dump, and the pictures with the tools of their store. docs/operations.md tells how.'
  if (!existsSync(join(dataDir, 'proofsheet.db')))
    return `There is no Proofsheet in ${dataDir}. Set DATA_DIR to its folder.`
  if (!relative(dataDir, resolve(target)).startsWith('..')) return 'Choose a folder outside the data folder.'
  if ((await namesIn(target)).length > 0) return `${target} is not empty. Choose a new folder for each backup.`
  return null
}

const keepOriginal = (target: string, sha256: string): Promise<boolean> =>
  keepFile(originalPath(sha256), placeOf(target, sha256))

/** Where a backup keeps an original: as the data folder does. */
export const placeOf = (target: string, sha256: string): string => join(target, 'originals', sha256.slice(0, 2), sha256)

const mostTries = 5

/**
 * A copy of the database with the answers that it waits for. One may arrive and be filed between looking and copying:
 * then both are taken again.
 */
async function consistentSnapshot(target: string): Promise<Snapshot> {
  for (let tries = 1; ; tries++) {
    await rm(join(target, 'proofsheet.db'), { force: true })
    await keepAll('spool', target, copyDurably)
    const snapshot = await takeSnapshot(join(env().dataDir, 'proofsheet.db'), join(target, 'proofsheet.db'))
    await keepAll('spool', target, copyDurably)
    const isWhole = snapshot.unfiled.every(id => existsSync(join(target, 'spool', id)))
    if (isWhole || tries === mostTries) return snapshot
  }
}

/** @returns the paths of what was kept */
async function keepAll(
  name: 'spool' | 'quarantine',
  target: string,
  keep: (from: string, to: string) => Promise<boolean>,
): Promise<string[]> {
  const kept: string[] = []
  for (const file of await namesIn(folder(name)))
    if (await keep(join(folder(name), file), join(target, name, file))) kept.push(join(name, file))
  return kept
}

/** Brings the originals of a backup to what its rows name: what came since is kept too, what no row needs is not. */
async function fitOriginals(
  target: string,
  snapshot: Snapshot,
  kept: Set<string>,
): Promise<{ originals: [string, number][]; missing: number }> {
  const needed = new Set(snapshot.originals)
  for (const sha256 of kept) if (!needed.has(sha256)) await rm(placeOf(target, sha256))
  const originals: [string, number][] = []
  let missing = 0
  for (const sha256 of needed) {
    if (kept.has(sha256) || (await keepOriginal(target, sha256)))
      originals.push([sha256, (await stat(placeOf(target, sha256))).size])
    else missing++
  }
  return { originals, missing }
}

/** The secret is not there when APP_SECRET is set. */
async function keepSingle(target: string): Promise<string[]> {
  const kept: string[] = []
  for (const name of ['proofsheet.json', 'secret'])
    if (await copyDurably(join(env().dataDir, name), join(target, name))) kept.push(name)
  return kept
}

const described = (target: string, paths: string[]): Promise<KeptFile[]> =>
  Promise.all(
    paths.map(async path => ({
      path,
      bytes: (await stat(join(target, path))).size,
      sha256: await fileHash(join(target, path)),
    })),
  )

const namesIn = (path: string): Promise<string[]> => readdir(path).catch(() => [])
