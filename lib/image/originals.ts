import 'server-only'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { onDisk, syncFolder } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { shelf } from '@/lib/store/shelf'
import { isBucketFailure } from '@/lib/store/shelf-failure'
import { type Measures, measured } from './measure'
import { dropPicture, type PictureDraft } from './picture-draft'

/** What the bytes themselves say; they are kept under their hash. */
export type Original = Measures & { sha256: string; bytes: number }

/**
 * Puts a picture in its place for good, before anyone may write a row about it. It is never re-encoded.
 * @param name under which bytes that are no picture are kept: they were paid for, and no route reaches them there
 * @returns null when the bytes are no whole PNG, JPEG or WebP within the pixel limit
 * @param kept where the draft waits when the bucket refuses it
 * @throws {DiskFailure} when the disk or the bucket refuses
 */
export async function storeOriginal(draft: PictureDraft, name: string, kept?: string): Promise<Original | null> {
  const { path, sha256, bytes } = draft
  try {
    return await onDisk(async () => {
      const measures = await measured(path)
      if (measures) await shelf().put(path, sha256, measures.type)
      else await quarantine(path, name)
      return measures && { ...measures, sha256, bytes }
    })
  } catch (error) {
    if (kept && isBucketFailure(error)) await rename(path, kept).catch(() => dropPicture(draft))
    else await dropPicture(draft)
    throw error
  }
}

async function quarantine(path: string, name: string): Promise<void> {
  const place = folder('quarantine')
  if (await mkdir(place, { recursive: true })) await syncFolder(dirname(place))
  await rename(path, join(place, name))
  await syncFolder(place)
}
