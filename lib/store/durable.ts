import 'server-only'
import { randomUUID } from 'node:crypto'
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { noteStorageError } from './health'

/** The bytes were more than the caller allows. */
export class TooLarge extends Error {}

/** The disk refused; `cause` says how. Nothing that it says about the source can be told apart from its own failing. */
export class DiskFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

/** A file that is being written beside its name. */
export type Draft = { target: string; path: string; file: FileHandle }

/**
 * Opens a file to be written to `target`, before there is anything to write: a full or unwritable disk shows itself here.
 * @param path where it stands until it is whole; a name of its own where two may write the same target at once
 */
export async function openDraft(target: string, path = `${target}.part`): Promise<Draft> {
  await makeFolder(dirname(target))
  return { target, path, file: await open(/* turbopackIgnore: true */ path, 'w') }
}

/** Moments of a write, in their order; `part` comes with every chunk. */
type Moment = 'part' | 'written' | 'synced' | 'renamed'
/** `patience`: wait for room on a full disk until its signal, instead of failing; `onWait` is told of each wait. */
type Watch = { at?: (moment: Moment) => void; patience?: Patience }
type Patience = { signal: AbortSignal; onWait: (isWaiting: boolean) => void }

/**
 * Streams bytes into a draft and puts it in place, so that a crash leaves either the whole file or none under its name:
 * write, fsync, rename, fsync of the folder. A source that fails leaves what had come in the draft.
 * @returns the number of bytes written
 * @throws {TooLarge} past `cap` bytes; the draft is kept. {DiskFailure} when the disk refuses. Whatever the source throws.
 */
export async function finishDraft(
  draft: Draft,
  source: AsyncIterable<Uint8Array>,
  cap: number,
  { at = () => {}, patience }: Watch = {},
): Promise<number> {
  let bytes = 0
  try {
    for await (const chunk of source) {
      if (bytes + chunk.byteLength > cap) throw new TooLarge(`more than ${cap} bytes`)
      await writeAt(draft.file, chunk, bytes, () => at('part'), patience)
      bytes += chunk.byteLength
    }
    await onDisk(async () => {
      at('written')
      await draft.file.sync()
    })
  } finally {
    await draft.file.close()
  }
  await onDisk(async () => {
    at('synced')
    await rename(draft.path, draft.target)
    await syncFolder(dirname(draft.target))
    at('renamed')
  })
  return bytes
}

const pauseMs = 500

/** Writes a whole chunk at its place. On a full disk it is kept in memory and tried again while there is patience. */
async function writeAt(
  file: FileHandle,
  chunk: Uint8Array,
  position: number,
  before: () => void,
  patience?: Patience,
): Promise<void> {
  for (let written = 0; written < chunk.byteLength; ) {
    try {
      before()
      written += (await file.write(chunk, written, chunk.byteLength - written, position + written)).bytesWritten
    } catch (error) {
      if (!patience || !isFull(error)) throw new DiskFailure(error)
      noteStorageError(error)
      patience.onWait(true)
      await wait(pauseMs, null, { signal: patience.signal }).finally(() => patience.onWait(false))
    }
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

/** Tells the disk's failing from every other. */
export async function onDisk<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new DiskFailure(error)
  }
}

/** Puts a file that an ended process left into place, with the same promise: what it wrote may not be flushed yet. */
export async function putInPlace(path: string, target: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(path, target)
  await syncFolder(dirname(target))
}

/** Gives a draft up without a trace. */
export async function dropDraft({ file, path }: Draft): Promise<void> {
  await file.close()
  await removeIfThere(path)
}

/** Writes a file with the same promise. Two writers of one target do not meet: each has a draft of its own. */
export async function writeDurably(target: string, bytes: Uint8Array): Promise<void> {
  const draft = await openDraft(target, `${target}.${randomUUID()}.part`)
  try {
    await finishDraft(draft, once(bytes), Number.POSITIVE_INFINITY)
  } catch (error) {
    await removeIfThere(draft.path)
    throw error
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** Makes a folder and, for every level that was new, its entry in the level above. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** Makes names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Whether a file exists.
 * @throws {DiskFailure} when that cannot be told: a disk that does not answer is no proof that a file is gone
 */
export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw new DiskFailure(error)
  }
}

/** Whether an error says that a file or its folder is not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Removes a file; one that is gone already is as good. */
export const removeIfThere = (path: string): Promise<void> => rm(path, { force: true })
