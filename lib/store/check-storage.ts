import 'server-only'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { removeIfThere, writeDurably } from './durable'
import { isStorageBroken, noteGone, noteStorageError, noteWell, storageProblem } from './health'
import { isFolderThere } from './marker'

/** Less would fit where a picture does not. */
const probeBytes = 4 * 1024 * 1024

/**
 * Looks whether the data folder is there and, after a problem, whether it can be written again.
 * @returns what is the matter with it, in a sentence; null while it can be written
 */
export async function checkStorage(): Promise<string | null> {
  if (isStorageBroken()) return storageProblem()
  if (!(await isFolderThere())) noteGone()
  else if (storageProblem() !== null) await tryToWrite()
  return storageProblem()
}

async function tryToWrite(): Promise<void> {
  const path = join(env().dataDir, 'probe', randomUUID())
  try {
    await writeDurably(path, Buffer.alloc(probeBytes))
    noteWell()
  } catch (error) {
    noteStorageError(error)
  } finally {
    await removeIfThere(path)
  }
}
