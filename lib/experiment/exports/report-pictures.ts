import 'server-only'
import { readFile } from 'node:fs/promises'
import type { Principal } from '@/lib/access/principal'
import { readRendition } from '@/lib/image/renditions'
import { log } from '@/lib/log'
import { database } from '@/lib/store/database'

/** Ids of one statement. */
const idsAtOnce = 500

/** Pictures as addresses that hold them whole, by image id; one that cannot be read any more is left out. */
export async function reportPictures(who: Principal, imageIds: readonly string[]): Promise<Map<string, string>> {
  const pictures = new Map<string, string>()
  for (let from = 0; from < imageIds.length; from += idsAtOnce) {
    const files = await database()
      .selectFrom('image')
      .select(['id', 'sha256'])
      .where('workspace_id', '=', who.workspaceId)
      .where('purged_at', 'is', null)
      .where('id', 'in', imageIds.slice(from, from + idsAtOnce))
      .execute()
    for (const { id, sha256 } of files) {
      const bytes = await bytesOf(sha256)
      if (bytes) pictures.set(id, `data:image/webp;base64,${bytes.toString('base64')}`)
    }
  }
  return pictures
}

async function bytesOf(sha256: string): Promise<Buffer | null> {
  try {
    return await readRendition(sha256, 'w320', path => readFile(path))
  } catch (error) {
    log.error({ err: error }, 'a picture of a report could not be read')
    return null
  }
}
