import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepImpression, nextUnseen } from '@/lib/gallery/impressions'
import { impressionOf } from '@/lib/image/impression'
import { log } from '@/lib/log'
import { removeIfThere } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { requireFolder } from '@/lib/store/marker'
import { isBucketFailure } from '@/lib/store/shelf-failure'
import type { Done } from './chore'

/** A picture that is younger may be looked at now. */
const freshMs = 10 * 60_000
/** Older ones, of which there may be a hundred thousand, take a share of the machine and no more. */
const restPerWork = 3
const shortestRestMs = 20
/** More than any rendition of the smallest kind takes. */
const probeBytes = 256 * 1024

/** Makes the smallest rendition of the newest picture that has none, and takes its impression. */
export async function lookAtNext(): Promise<Done> {
  const image = await nextUnseen()
  if (!image) return null
  const start = Date.now()
  const impression = await impressionOf(image.sha256).catch(async error => {
    if (isBucketFailure(error)) throw error
    await requireRoom()
    // It is shown without a placeholder and found alike to nothing. Looking again would fail again.
    log.warn({ err: error, image: image.id }, 'a picture could not be looked at')
    return null
  })
  await keepImpression(image.sha256, impression)
  const isFresh = start - image.created_at < freshMs
  return { rest: isFresh ? 0 : Math.max(shortestRestMs, restPerWork * (Date.now() - start)) }
}

/**
 * Tells a picture that cannot be decoded from a disk that cannot be written.
 * @throws what the disk says
 */
async function requireRoom(): Promise<void> {
  await requireFolder()
  await mkdir(folder('drafts'), { recursive: true })
  const probe = join(folder('drafts'), randomUUID())
  try {
    await writeFile(probe, Buffer.alloc(probeBytes))
  } finally {
    await removeIfThere(probe)
  }
}
