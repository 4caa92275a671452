import 'server-only'
import sharp from 'sharp'

// Only the three formats we accept may be decoded in this process. Two remote-code bugs of 2026 came in through AVIF.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'],
})
// Pictures are read once each; a cache would only hold memory.
sharp.cache(false)

/** A decompression bomb declares more than any model draws (8.3 megapixels at the most). */
export const pixelLimit = 50_000_000

export { sharp }
