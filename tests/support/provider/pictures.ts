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
