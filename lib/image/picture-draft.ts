import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Draft, dropDraft, onDisk, openDraft, removeIfThere, TooLarge } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { reach } from '@/lib/store/step'

/** The bytes of a picture on the disk, flushed and hashed, before anybody has looked what they are. */
export type PictureDraft = { path: string; sha256: string; bytes: number }

const draftSuffix = '.part'

/**
 * Writes what should be a picture beside the originals, as it comes and never as a whole in memory.
 * @throws {TooLarge} past `cap` bytes, {DiskFailure} when the disk refuses, whatever the source throws; nothing stays then
 */
export async function draftPicture(source: AsyncIterable<Uint8Array>, cap: number): Promise<PictureDraft> {
  const path = join(folder('originals'), `${randomUUID()}${draftSuffix}`)
  const draft = await onDisk(() => openDraft(path, path))
  try {
    await onDisk(() => reach('original-opened'))
    const written = await writeHashed(draft, source, cap)
    await draft.file.close()
    return { path, ...written }
  } catch (error) {
    // On a disk that refuses this too, it is swept at the next start.
    await dropDraft(draft).catch(() => {})
    throw error
  }
}

async function writeHashed({ file }: Draft, source: AsyncIterable<Uint8Array>, cap: number) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.byteLength
    if (bytes > cap) throw new TooLarge(`more than ${cap} bytes`)
    hash.update(chunk)
    await onDisk(() => file.writeFile(chunk))
  }
  await onDisk(async () => {
    reach('original-written')
    await file.sync()
    reach('original-synced')
  })
  return { sha256: hash.digest('hex'), bytes }
}

/** Gives a draft up. On a disk that refuses, it is swept at the next start. */
export const dropPicture = ({ path }: PictureDraft): Promise<void> => removeIfThere(path).catch(() => {})

/** Removes the drafts that an ended process left. Their pictures are still in the spool or at their address. */
export async function sweepDrafts(): Promise<void> {
  const names = await readdir(folder('originals')).catch(() => [])
  for (const name of names) if (name.endsWith(draftSuffix)) await removeIfThere(join(folder('originals'), name))
}
