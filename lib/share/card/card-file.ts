import 'server-only'
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { drawPicture } from '@/lib/drawing/draw-picture'
import { rendition } from '@/lib/image/renditions'
import { writeDurably } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { cardDrawing } from './card-drawing'

/** What decides how a card looks: the same card is drawn once, for however many links and visitors. */
export type CardContent = { title: string; about: string; hashes: readonly string[] }

/** Drawn anew when how cards look changes. */
const look = 1

/**
 * The path of a card, drawn at the first request and disposable like every smaller copy.
 * @throws when a picture is gone or the drawing fails
 */
export async function cardFile(content: CardContent): Promise<{ path: string; etag: string }> {
  const etag = createHash('sha256')
    .update(JSON.stringify([look, content]))
    .digest('hex')
  const path = join(folder('renditions'), 'cards', etag.slice(0, 2), `${etag}.png`)
  if (!(await isMade(path))) await draw(content, path)
  return { path, etag }
}

const isMade = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ size }) => size > 0,
    () => false,
  )

async function draw({ title, about, hashes }: CardContent, path: string): Promise<void> {
  const paths: string[] = []
  for (const sha256 of hashes) paths.push(await rendition(sha256, 'w640'))
  const file = await drawPicture(cardDrawing({ title, about, paths }))
  try {
    await writeDurably(path, await file.readFile())
  } finally {
    await file.close()
  }
}
