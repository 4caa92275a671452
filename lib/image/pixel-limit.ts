/** A decompression bomb declares more than any model draws (8.3 megapixels at the most). */
export const pixelLimit = 50_000_000
