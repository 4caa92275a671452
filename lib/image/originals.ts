import 'server-only'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { onDisk, syncFolder } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { reach } from '@/lib/store/step'
import { type Measures, measured } from './measure'
import { dropPicture, type PictureDraft } from './picture-draft'

/** What the bytes themselves say, and where they are kept. */
export type Original = Measures & { sha256: string; bytes: number }

/** Originals are content-addressed and never re-encoded; 256 folders keep each one short. */
export const originalPath = (sha256: string): string => join(folder('originals'), sha256.slice(0, 2), sha256)

/**
 * Puts a picture in its place for good, before anyone may write a row about it.
 * @param name under which bytes that are no picture are kept: they were paid for, and no route reaches them there
 * @returns null when the bytes are no whole PNG, JPEG or WebP within the pixel limit
 * @throws {DiskFailure} when the disk refuses; the draft is given up then
 */
export async function storeOriginal(draft: PictureDraft, name: string): Promise<Original | null> {
  const { path, sha256, bytes } = draft
  try {
    return await onDisk(async () => {
      const measures = await measured(path)
      await moveDurably(path, measures ? originalPath(sha256) : join(folder('quarantine'), name))
      return measures && { ...measures, sha256, bytes }
    })
  } catch (error) {
    await dropPicture(draft)
    throw error
  }
}

/** The same bytes may be there already: taking their place changes nothing and mends what a broken disk made of them. */
async function moveDurably(path: string, target: string): Promise<void> {
  const place = dirname(target)
  if (await mkdir(place, { recursive: true })) await syncFolder(dirname(place))
  await rename(path, target)
  reach('original-renamed')
  await syncFolder(place)
}
