import 'server-only'
import { existsSync } from 'node:fs'
import { chmod, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '@/lib/env'
import { done, type Result, refused } from '@/lib/result'
import { syncFolder, writeDurably } from '@/lib/store/durable'
import { lockFolder } from '@/lib/store/lock'
import { copyDurably, fileHash } from './keep-file'
import { type KeptFile, type Manifest, readManifest } from './manifest'
import { pauseWaiting } from './pause-waiting'

export type Restored = {
  originals: number
  /** Runs that waited to be sent when the backup was made. */
  waiting: number
}

const database = 'proofsheet.db'
/** Says that a folder is being filled, so that a restore that was cut may begin again. */
const underWay = 'restoring.json'

/**
 * Fills an empty data folder from a backup. The database comes last: a folder that is half filled starts no server.
 * @param mayTrust whether sizes are enough; otherwise every file that was written is read back and its hash compared
 */
export async function restoreBackup(backup: string, mayTrust: boolean): Promise<Result<Restored>> {
  const { dataDir, databaseUrl } = env()
  if (databaseUrl)
    return refused('invalid', 'DATABASE_URL is set: a backup is restored to SQLite. Unset it, then use npm run move.')
  const read = await readManifest(backup)
  if (!read.ok) return read
  if (!(await isFree(dataDir)))
    return refused('conflict', `${dataDir} is not empty. Set DATA_DIR to a new folder, or move what is there away.`)
  const release = lockFolder(dataDir)
  if (!release) return refused('conflict', `A Proofsheet uses the data folder ${dataDir}. Stop it first.`)
  try {
    return await fill(dataDir, backup, read.value, mayTrust)
  } finally {
    release()
  }
}

/** `lock.db` is what a look at the folder leaves. */
async function isFree(dataDir: string): Promise<boolean> {
  const names: string[] = await readdir(dataDir).catch(() => [])
  return names.includes(underWay) || names.every(name => name.startsWith('lock.db'))
}

async function fill(dataDir: string, backup: string, kept: Manifest, mayTrust: boolean): Promise<Result<Restored>> {
  await writeDurably(join(dataDir, underWay), Buffer.from(`${JSON.stringify({ from: backup })}\n`))
  const originals: KeptFile[] = kept.originals.map(([sha256, bytes]) => ({
    path: join('originals', sha256.slice(0, 2), sha256),
    bytes,
    sha256,
  }))
  const others = kept.files.filter(({ path }) => path !== database)
  for (const file of [...originals, ...others]) {
    const problem = await bring(file, join(backup, file.path), join(dataDir, file.path), mayTrust)
    if (problem) return refused('unavailable', problem)
  }
  if (existsSync(join(dataDir, 'secret'))) await chmod(join(dataDir, 'secret'), 0o600)
  for (const folder of new Set(originals.map(({ path }) => dirname(join(dataDir, path))))) await syncFolder(folder)
  return bringDatabase(dataDir, backup, kept, mayTrust)
}

async function bringDatabase(
  dataDir: string,
  backup: string,
  { files, originals }: Manifest,
  mayTrust: boolean,
): Promise<Result<Restored>> {
  const file = files.find(({ path }) => path === database)
  if (!file) return refused('invalid', 'The backup has no database. Take another one.')
  const draft = join(dataDir, `${database}.restoring`)
  const problem = await bring(file, join(backup, database), draft, mayTrust)
  if (problem) return refused('unavailable', problem)
  const waiting = pauseWaiting(draft)
  await rename(draft, join(dataDir, database))
  await rm(join(dataDir, underWay))
  await syncFolder(dataDir)
  return done({ originals: originals.length, waiting })
}

/** @returns what is wrong with a file of the backup, in a sentence; null when it was brought */
async function bring(file: KeptFile, from: string, to: string, mayTrust: boolean): Promise<string | null> {
  if (!(await copyDurably(from, to))) return `${from} is missing in the backup. Take another one.`
  const isSame = (await stat(to)).size === file.bytes && (mayTrust || (await fileHash(to)) === file.sha256)
  return isSame ? null : `${from} is damaged. Take another backup.`
}
