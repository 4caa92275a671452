import 'server-only'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { isThere, writeDurably } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import type { ImageType } from './schema'
import { pixelLimit, sharp } from './sharp'
import { sniffType } from './sniff'

/** What the bytes themselves say, and where they are kept. */
type Original = { sha256: string; type: ImageType; width: number; height: number; bytes: number }

/** Originals are content-addressed and never re-encoded; 256 folders keep each one short. */
export const originalPath = (sha256: string): string => join(folder('originals'), sha256.slice(0, 2), sha256)

async function measured(bytes: Uint8Array): Promise<Omit<Original, 'sha256' | 'bytes'> | null> {
  const sniffed = sniffType(bytes)
  if (!sniffed?.isWhole) return null
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: pixelLimit }).metadata()
    return { type: sniffed.type, width, height }
  } catch {
    return null
  }
}

/**
 * Keeps a picture: measured from its own bytes, on the disk before anyone may write a row about it.
 * @returns null when the bytes are no whole PNG, JPEG or WebP within the pixel limit; nothing is written then
 */
export async function storeOriginal(bytes: Uint8Array): Promise<Original | null> {
  const facts = await measured(bytes)
  if (!facts) return null
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = originalPath(sha256)
  if (!(await isThere(path))) await writeDurably(path, bytes)
  return { sha256, bytes: bytes.byteLength, ...facts }
}

/** Keeps bytes that were paid for but are no picture, out of reach of every route. */
export const quarantine = (name: string, bytes: Uint8Array): Promise<void> =>
  writeDurably(join(folder('quarantine'), name), bytes)
