import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { removeIfThere } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { requireFolder } from '@/lib/store/marker'
import { shelf } from '@/lib/store/shelf'
import { cropArea } from './crop-area'
import type { Crop } from './crop-params'
import { decode } from './decoders'
import { pixelLimit } from './pixel-limit'

type Original = { sha256: string; width: number; height: number }

/**
 * A part of a picture in the size of its slot. The original is only read.
 * @throws when it is gone or cannot be decoded
 */
export async function cutOut({ sha256, ...picture }: Original, { slot, place, type }: Crop): Promise<Buffer> {
  await requireFolder()
  await mkdir(folder('drafts'), { recursive: true })
  const to = join(folder('drafts'), randomUUID())
  const area = cropArea(picture, slot, place)
  const { width, height } = slot
  try {
    await shelf().lend(sha256, from => decode({ kind: 'crop', from, to, pixelLimit, area, width, height, type }))
    return await readFile(to)
  } finally {
    await removeIfThere(to)
  }
}
