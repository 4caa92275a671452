import 'server-only'
import { randomUUID } from 'node:crypto'
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The bytes were more than the caller allows. */
export class TooLarge extends Error {}

/** A file that is being written beside its name. */
export type Draft = { target: string; path: string; file: FileHandle }

/**
 * Opens a file to be written to `target`, before there is anything to write: a full or unwritable disk shows itself here.
 * @param path where it stands until it is whole; a name of its own where two may write the same target at once
 */
export async function openDraft(target: string, path = `${target}.part`): Promise<Draft> {
  await makeFolder(dirname(target))
  return { target, path, file: await open(path, 'w') }
}

/**
 * Streams bytes into a draft and puts it in place, so that a crash leaves either the whole file or none under its name:
 * write, fsync, rename, fsync of the folder. A source that fails leaves what had come in the draft.
 * @returns the number of bytes written
 * @throws {TooLarge} past `cap` bytes; the draft is kept. Whatever the source throws.
 */
export async function finishDraft(draft: Draft, source: AsyncIterable<Uint8Array>, cap: number): Promise<number> {
  let bytes = 0
  try {
    for await (const chunk of source) {
      bytes += chunk.byteLength
      if (bytes > cap) throw new TooLarge(`more than ${cap} bytes`)
      await draft.file.writeFile(chunk)
    }
    await draft.file.sync()
  } finally {
    await draft.file.close()
  }
  await rename(draft.path, draft.target)
  await syncFolder(dirname(draft.target))
  return bytes
}

/** Gives a draft up without a trace. */
export async function dropDraft({ file, path }: Draft): Promise<void> {
  await file.close()
  await removeIfThere(path)
}

/** Writes a file with the same promise. Two writers of one target do not meet: each has a draft of its own. */
export async function writeDurably(target: string, bytes: Uint8Array): Promise<void> {
  const draft = await openDraft(target, `${target}.${randomUUID()}.part`)
  await finishDraft(draft, once(bytes), Number.POSITIVE_INFINITY)
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
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Removes a file; one that is gone already is as good. */
export const removeIfThere = (path: string): Promise<void> => rm(path, { force: true })
