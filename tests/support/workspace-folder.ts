import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { settleAttempt } from '@/lib/run/attempt-records'
import { database, installDatabase, openDatabase } from '@/lib/store/database'
import { folder } from '@/lib/store/folders'
import { folderMismatch } from '@/lib/store/marker'
import { migrate } from '@/lib/store/migrate'
import { deriveKey } from '@/lib/store/secret'
import { shelf } from '@/lib/store/shelf'
import { picture } from './provider/pictures'
import { sending } from './runs'

/** A run that was paid for, its picture, and the file of it. @returns the picture's hash */
export async function paidRun(tone: number): Promise<string> {
  const bytes = await picture('64x64', 'png', tone)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keepOnShelf(bytes, sha256)
  const { run, attempt } = await sending()
  const image = { type: 'image/png', width: 64, height: 64, bytes: bytes.length, revised_prompt: null }
  await settleAttempt(run, attempt, {
    state: 'succeeded',
    charge: 'charged',
    failure: null,
    usage: null,
    actual: { micros: 50_000, isEstimated: false },
    images: [{ ...image, position: 0, sha256 }],
  })
  return sha256
}

/** As a picture comes: a file of this machine, then its place, wherever that is. */
export async function keepOnShelf(bytes: Uint8Array, sha256: string): Promise<void> {
  const draft = join(folder('drafts'), sha256)
  await mkdir(folder('drafts'), { recursive: true })
  await writeFile(draft, bytes)
  await shelf().put(draft, sha256, 'image/png')
}

/** Fills the data folder of this process with a workspace of paid runs, as a server leaves it. @returns their pictures */
export async function fillDataFolder(runs: number): Promise<string[]> {
  installDatabase(openDatabase(env()))
  await migrate(database())
  await folderMismatch(database())
  deriveKey('session')
  const pictures: string[] = []
  for (let run = 0; run < runs; run++) pictures.push(await paidRun(20 + 20 * run))
  await database().destroy()
  return pictures
}

/** Empties it. */
export const emptyDataFolder = async (): Promise<void> => {
  for (const name of [
    'proofsheet.db',
    'proofsheet.db-wal',
    'proofsheet.db-shm',
    'proofsheet.json',
    'originals',
    'spool',
  ])
    await rm(join(env().dataDir, name), { recursive: true, force: true })
}
