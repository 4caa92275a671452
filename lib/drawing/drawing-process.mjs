// A process of its own for putting pictures together: it decodes, and takes the memory of the whole drawing. Plain
// JavaScript: Node loads it as it is, past the bundler.
import sharp from 'sharp'

// It is only given our own smaller copies, which are WebP.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadWebp'] })
sharp.cache(false)

const channels = 3

/** @typedef {{ data: Buffer, width: number, height: number }} Canvas */

/** @param {string} color `#rrggbb` */
const bytesOf = color => [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))

/** @param {Canvas} canvas @param {import('./drawing').Rect & { color: string }} box */
function fill(canvas, { x, y, width, height, color }) {
  const line = Buffer.alloc(width * channels, Buffer.from(bytesOf(color)))
  for (let row = y; row < y + height; row++) line.copy(canvas.data, (row * canvas.width + x) * channels)
}

/** @param {Canvas} canvas @param {import('./drawing').DrawnPicture} picture @param {number} pixelLimit */
async function place(canvas, { x, y, width, height, path, fills }, pixelLimit) {
  const { data, info } = await sharp(path, { limitInputPixels: pixelLimit })
    .resize({ width, height, fit: fills ? 'cover' : 'inside' })
    .flatten({ background: '#24221f' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const left = x + Math.floor((width - info.width) / 2)
  const top = y + Math.floor((height - info.height) / 2)
  for (let row = 0; row < info.height; row++) {
    const from = row * info.width * channels
    data.copy(canvas.data, ((top + row) * canvas.width + left) * channels, from, from + info.width * channels)
  }
}

const families = { regular: 'Geist', bold: 'Geist Semi-Bold', mono: 'Geist Mono' }

/** How wide a bar is, in 1024ths of its size. */
const barWidths = { regular: 390, bold: 490, mono: 560 }

/**
 * Words are drawn as tall as their ink: without an unseen bar before them, "a cup" would stand higher than "a lamp".
 * Its spacing takes its own width back, in 1024ths of a point.
 * @param {keyof typeof barWidths} font @param {number} size
 */
const bar = (font, size) => `<span fgalpha="1" letter_spacing="-${Math.round(size * barWidths[font])}">|</span>`

/** @param {string} text Pango reads markup, and no control characters */
const harmless = text =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** @param {Canvas} canvas @param {import('./drawing').DrawnText} drawn @param {Record<string, string>} fonts */
async function write(canvas, { x, y, width, height, text, size, font, color }, fonts) {
  if (text.trim() === '') return
  const { data, info } = await sharp({
    text: {
      text: `${bar(font, size)}<span foreground="${color}">${harmless(text)}</span>`,
      font: `${families[font]} ${size}`,
      fontfile: fonts[font],
      rgba: true,
      // A point is then a pixel.
      dpi: 72,
      width,
      wrap: 'word-char',
      spacing: 2,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true })
  for (let row = 0; row < Math.min(info.height, height, canvas.height - y); row++)
    for (let column = 0; column < Math.min(info.width, canvas.width - x); column++)
      blend(canvas, x + column, y + row, data, (row * info.width + column) * 4)
}

/** @param {Canvas} canvas @param {Buffer} data @param {number} from */
function blend({ data, width }, x, y, over, from) {
  const alpha = (over[from + 3] ?? 0) / 255
  if (alpha === 0) return
  const at = (y * width + x) * channels
  for (let channel = 0; channel < channels; channel++) {
    const under = data[at + channel] ?? 0
    data[at + channel] = Math.round(under + ((over[from + channel] ?? 0) - under) * alpha)
  }
}

/** @param {import('./drawing').DrawingOrder} order */
async function draw({ to, drawing, fonts, pixelLimit }) {
  const { width, height } = drawing
  const canvas = { data: Buffer.alloc(width * height * channels), width, height }
  fill(canvas, { x: 0, y: 0, width, height, color: drawing.ground })
  for (const box of drawing.boxes) fill(canvas, box)
  // A copy that is gone or damaged leaves its frame empty.
  for (const picture of drawing.pictures) await place(canvas, picture, pixelLimit).catch(() => {})
  for (const text of drawing.texts) await write(canvas, text, fonts)
  await sharp(canvas.data, { raw: { width, height, channels }, limitInputPixels: false })
    .png({ compressionLevel: 6 })
    .toFile(to)
}

// The channel closes when the server ends, even by kill -9.
process.on('disconnect', () => process.exit())
process.on('message', async order => {
  const error = await draw(order).then(
    () => null,
    failure => String(failure),
  )
  process.send?.({ error })
})
