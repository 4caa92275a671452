// A process of its own for everything that decodes pictures: they come from outside, and what brings a decoder down
// must not bring the server down. Plain JavaScript: Node loads it as it is, past the bundler.
import sharp from 'sharp'

// Only the three formats we accept may be decoded. Two remote-code bugs of 2026 came in through AVIF.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'] })
// Pictures are read once each; a cache would only hold memory.
sharp.cache(false)

/** @param {import('./decoder').Order} order */
async function makeRendition({ from, to, width, pixelLimit }) {
  await sharp(from, { limitInputPixels: pixelLimit })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    // Effort 2: a third faster than the default for a file 2 % larger. Metadata is left behind.
    .webp({ quality: 75, effort: 2 })
    .toFile(to)
}

// The channel closes when the server ends, even by kill -9.
process.on('disconnect', () => process.exit())
process.on('message', async order => {
  const error = await makeRendition(order).then(
    () => null,
    failure => String(failure),
  )
  process.send?.({ error })
})
