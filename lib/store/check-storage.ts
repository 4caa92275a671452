import 'server-only'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { env } from '@/lib/env'
import { bucket } from './bucket-shelf'
import { removeIfThere, writeDurably } from './durable'
import { isStorageBroken, noteGone, noteStorageError, noteWell, storageProblem } from './health'
import { instanceId } from './instance'
import { isFolderThere } from './marker'

/** Less would fit where a picture does not. */
const probeBytes = 4 * 1024 * 1024

/**
 * Looks whether the data folder is there and, after a problem, whether it and the bucket can be written again.
 * @returns what is the matter with it, in a sentence; null while it can be written
 */
export async function checkStorage(): Promise<string | null> {
  if (isStorageBroken()) return storageProblem()
  if (!(await isFolderThere())) noteGone()
  else if (storageProblem() !== null) await Promise.race([tryOnce(), wait(patienceMs)])
  return storageProblem()
}

/** A bucket that hangs must not hold up whoever asks: they must say in time that they live. */
const patienceMs = 2_000
let trying: Promise<void> | null = null

function tryOnce(): Promise<void> {
  trying ??= tryToWrite().finally(() => {
    trying = null
  })
  return trying
}

async function tryToWrite(): Promise<void> {
  const path = join(env().dataDir, 'probe', randomUUID())
  try {
    await writeDurably(path, Buffer.alloc(probeBytes))
    if (env().bucket) await (await bucket()).putText(`probe/${instanceId()}`, 'probe')
    noteWell()
  } catch (error) {
    noteStorageError(error)
  } finally {
    await removeIfThere(path)
  }
}
