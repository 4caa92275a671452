import 'server-only'
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { openDecoder } from '@/lib/image/decoder'
import { pixelLimit } from '@/lib/image/pixel-limit'
import { removeIfThere } from '@/lib/store/durable'
import { folder } from '@/lib/store/folders'
import { requireFolder } from '@/lib/store/marker'
import type { Drawing, DrawingOrder } from './drawing'

/** Two hundred pictures take a few seconds; a slow machine with ten times as many, a minute. */
const longestMs = 120_000

const painter = openDecoder<DrawingOrder>(join(process.cwd(), 'lib/drawing/drawing-process.mjs'), longestMs)

const fontOf = (file: string): string => join(process.cwd(), 'node_modules/geist/dist/fonts', file)
const fonts = {
  regular: fontOf('geist-sans/Geist-Regular.ttf'),
  bold: fontOf('geist-sans/Geist-SemiBold.ttf'),
  mono: fontOf('geist-mono/GeistMono-Regular.ttf'),
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Puts a picture together in a process of its own, one at a time: each takes the memory of its pixels.
 * @returns the PNG, open and without a name: it is gone as soon as it is closed
 */
export function drawPicture(drawing: Drawing): Promise<FileHandle> {
  const drawn = last.then(() => draw(drawing))
  last = drawn.catch(() => {})
  return drawn
}

async function draw(drawing: Drawing): Promise<FileHandle> {
  await requireFolder()
  await mkdir(folder('drafts'), { recursive: true })
  const path = join(folder('drafts'), `${randomUUID()}.png`)
  try {
    await painter.carryOut({ to: path, drawing, fonts, pixelLimit })
    return await open(path)
  } finally {
    await removeIfThere(path)
  }
}
