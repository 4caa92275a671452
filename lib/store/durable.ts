import 'server-only'
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** The bytes were more than the caller allows. */
export class TooLarge extends Error {}

/**
 * Streams bytes to `target` so that a crash leaves either the whole file or none under that name:
 * `target.part`, fsync, rename, fsync of the folder. A source that fails leaves the `.part` behind, for salvage.
 * @returns the number of bytes written
 * @throws {TooLarge} past `cap` bytes; the `.part` is kept. Whatever the source throws.
 */
export async function streamDurably(target: string, source: AsyncIterable<Uint8Array> | Readable, cap: number): Promise<number> {
  let bytes = 0
  const meter = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      bytes += chunk.byteLength
      next(bytes > cap ? new TooLarge(`more than ${cap} bytes`) : null, chunk)
    },
  })
  await mkdir(dirname(target), { recursive: true })
  await pipeline(Readable.from(source), meter, createWriteStream(`${target}.part`, { flush: true }))
  await rename(`${target}.part`, target)
  await syncFolder(dirname(target))
  return bytes
}

/** Writes a small file with the same promise as `streamDurably`. */
export async function writeDurably(target: string, bytes: Uint8Array): Promise<void> {
  await streamDurably(target, Readable.from([bytes]), Number.POSITIVE_INFINITY)
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
