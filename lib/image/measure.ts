import 'server-only'
import { open } from 'node:fs/promises'
import { type Dimensions, formats } from './formats'
import { pixelLimit } from './pixel-limit'
import type { ImageType } from './schema'

/** What the bytes themselves say. */
export type Measures = Dimensions & { type: ImageType }

const headBytes = 32
/** How far behind the end of a picture stray bytes are forgiven: gateways append line breaks. */
const tailBytes = 1032

/**
 * Type and pixels of a picture, from its bytes; what the provider or a header says is not asked.
 * @returns null for anything but a whole still PNG, JPEG or WebP within the pixel limit
 */
export async function measured(path: string): Promise<Measures | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const peek = async (at: number, length: number) => (await file.read(Buffer.alloc(length), 0, length, at)).buffer
    const head = await peek(0, headBytes)
    const format = formats.find(({ isOf }) => isOf(head))
    if (!format?.isWhole(head, await peek(Math.max(0, size - tailBytes), tailBytes), size)) return null
    const dimensions = await format.dimensions(head, peek)
    return dimensions && isWithinLimit(dimensions) ? { type: format.type, ...dimensions } : null
  } finally {
    await file.close()
  }
}

const isWithinLimit = ({ width, height }: Dimensions): boolean =>
  width > 0 && height > 0 && width * height <= pixelLimit
