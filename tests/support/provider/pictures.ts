import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'

export type PictureType = 'png' | 'jpeg' | 'webp'

/** Real bytes of a small flat picture. Each `tone` (0–255) gives other bytes. */
export async function picture(size = '64x64', type: PictureType = 'png', tone = 120): Promise<Buffer> {
  const [width, height] = size.split('x').map(Number)
  const known = Number.isInteger(width) && Number.isInteger(height)
  const background = { r: tone, g: 90, b: 255 - tone }
  return sharp({
    create: { width: known ? (width ?? 64) : 64, height: known ? (height ?? 64) : 64, channels: 3, background },
  })
    .toFormat(type)
    .toBuffer()
}

/** As many pictures as asked for, at the asked size, no two alike. */
export const picturesFor = (
  body: { n?: number; size?: string },
  type: PictureType = 'png',
  size = body.size,
): Promise<Buffer[]> =>
  Promise.all(Array.from({ length: body.n ?? 1 }, (_, index) => picture(size, type, 20 * index + 5)))

/** A PNG whose header declares these dimensions, whatever it holds: a few bytes that claim to be enormous. */
export async function pngDeclaring(width: number, height: number): Promise<Buffer> {
  const bytes = await picture()
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  // The header chunk is 4 bytes of type and 13 of content, from offset 12; its checksum follows.
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

/** A PNG of noise with at least this many bytes: nothing compresses it. */
export const noise = (bytes: number): Promise<Buffer> => {
  const edge = Math.ceil(Math.sqrt(bytes / 3))
  return sharp(randomBytes(edge * edge * 3), { raw: { width: edge, height: edge, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
}
