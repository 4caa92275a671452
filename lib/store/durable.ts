import 'server-only'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The bytes were more than the caller allows. */
export class TooLarge extends Error {}

/**
 * Streams bytes to `target` so that a crash leaves either the whole file or none under that name:
 * `target.part`, fsync, rename, fsync of the folder. A source that fails leaves what had come in the `.part`.
 * @returns the number of bytes written
 * @throws {TooLarge} past `cap` bytes; the `.part` is kept. Whatever the source throws.
 */
export async function streamDurably(target: string, source: AsyncIterable<Uint8Array>, cap: number): Promise<number> {
  await mkdir(dirname(target), { recursive: true })
  const part = await open(`${target}.part`, 'w')
  let bytes = 0
  try {
    for await (const chunk of source) {
      bytes += chunk.byteLength
      if (bytes > cap) throw new TooLarge(`more than ${cap} bytes`)
      await part.writeFile(chunk)
    }
    await part.sync()
  } finally {
    await part.close()
  }
  await rename(`${target}.part`, target)
  await syncFolder(dirname(target))
  return bytes
}

/** Writes a small file with the same promise as `streamDurably`. */
export async function writeDurably(target: string, bytes: Uint8Array): Promise<void> {
  await streamDurably(target, once(bytes), Number.POSITIVE_INFINITY)
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** Makes renames in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const removeIfThere = (path: string): Promise<void> => rm(path, { force: true })
