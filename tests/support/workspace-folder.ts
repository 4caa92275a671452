import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '@/lib/env'
import { settleAttempt } from '@/lib/run/attempt-records'
import { database, installDatabase, openDatabase } from '@/lib/store/database'
import { originalPath } from '@/lib/store/folders'
import { folderMismatch } from '@/lib/store/marker'
import { migrate } from '@/lib/store/migrate'
import { deriveKey } from '@/lib/store/secret'
import { picture } from './provider/pictures'
import { sending } from './runs'

/** A run that was paid for, its picture, and the file of it. @returns the picture's hash */
export async function paidRun(tone: number): Promise<string> {
  const bytes = await picture('64x64', 'png', tone)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await mkdir(dirname(originalPath(sha256)), { recursive: true })
  await writeFile(originalPath(sha256), bytes)
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
