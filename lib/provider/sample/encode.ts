import sharp from 'sharp'
import type { ImageFormat } from '@/lib/provider/choices'

export type Encoding = { width: number; height: number; format: ImageFormat; compression: number | null }

const usualQuality = 90

/** RGB bytes as a file. `compression` (0 to 100) is what JPEG and WebP keep of the quality, as in the real API. */
export const encodePicture = (rgb: Uint8Array, { width, height, format, compression }: Encoding): Promise<Buffer> => {
  const picture = sharp(rgb, { raw: { width, height, channels: 3 } })
  const quality = Math.max(1, compression ?? usualQuality)
  if (format === 'jpeg') return picture.jpeg({ quality }).toBuffer()
  if (format === 'webp') return picture.webp({ quality, effort: 2 }).toBuffer()
  return picture.png({ compressionLevel: 6 }).toBuffer()
}
