import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Kysely } from 'kysely'
import { env } from '@/lib/env'
import { isKept, putVerified } from '@/lib/store/bucket-shelf'
import { isMissing } from '@/lib/store/durable'
import { originalPath } from '@/lib/store/folders'
import type { Tables } from '@/lib/store/tables'

const atOnce = 4
const toldEvery = 100

type Copied = { pictures: number; sent: number; broken: string[] }

/**
 * Compares every original that an image needs with its hash and, where there is a bucket, brings it there. What the
 * bucket has already is not sent again, so that a move that was cut short goes on.
 * @returns `broken`: hashes whose file is missing or has other bytes
 */
export async function copyOriginals(source: Kysely<Tables>, tell: (words: string) => void): Promise<Copied> {
  const originals = await source
    .selectFrom('image')
    .select(['sha256', 'type'])
    .distinct()
    .where('purged_at', 'is', null)
    .orderBy('sha256')
    .execute()
  const copied: Copied = { pictures: 0, sent: 0, broken: [] }
  const queue = originals.values()
  const work = async () => {
    for (const { sha256, type } of queue) {
      if (!(await isIntact(sha256))) copied.broken.push(sha256)
      else if (env().bucket && !(await isKept(sha256))) {
        await putVerified(originalPath(sha256), sha256, type)
        copied.sent++
      }
      if (++copied.pictures % toldEvery === 0) tell(`${copied.pictures} of ${originals.length} pictures`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return copied
}

async function isIntact(sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(originalPath(sha256))) hash.update(chunk)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
  return hash.digest('hex') === sha256
}
