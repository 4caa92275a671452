import { type Area, type Canvas, freshInk, lay, paint, pixelsIn, type Shade, shine, whole } from './canvas'

/** Soft layers are worked out on a grid about this fine (per short side) and drawn out between its points. */
const finest = 480

/** Like paint, for what has no edges: skies, walls, shadows. A quarter of the work at 1024 pixels, less above. */
export const wash = (canvas: Canvas, shade: Shade, area = whole(canvas)): void =>
  canvas.unit < finest * 2 ? paint(canvas, shade, area) : drawOut(canvas, shade, area, 0)

/** Like shine, for glows without edges. */
export const glow = (canvas: Canvas, shade: Shade, area = whole(canvas)): void =>
  canvas.unit < finest * 2 ? shine(canvas, shade, area) : drawOut(canvas, shade, area, 1)

const drawOut = (canvas: Canvas, shade: Shade, area: Area, isLight: 0 | 1): void => {
  const step = Math.floor(canvas.unit / finest)
  const { left, top, right, bottom } = pixelsIn(canvas, area)
  const points = Math.ceil((right - left) / step) + 1
  if (points < 2) return
  const lines = [new Float32Array(points * 4), new Float32Array(points * 4)] as const
  const between = new Float32Array(points * 4)
  const [even, odd] = lines
  readLine(canvas, shade, even, left, top, step)
  for (let start = top, order = 0; start < bottom; start += step, order++) {
    const [upper, lower] = order % 2 ? [odd, even] : [even, odd]
    readLine(canvas, shade, lower, left, start + step, step)
    for (let row = start; row < Math.min(bottom, start + step); row++) {
      const share = (row - start) / step
      for (let i = 0; i < between.length; i++) between[i] = (upper[i] ?? 0) * (1 - share) + (lower[i] ?? 0) * share
      drawRow(canvas, between, { row, left, right, step }, isLight)
    }
  }
}

/** One line of the grid: r, g, b, each times the cover, and the cover. */
const readLine = (canvas: Canvas, shade: Shade, line: Float32Array, left: number, row: number, step: number): void => {
  const ink = freshInk()
  ink.y = (row + 0.5) / canvas.unit
  for (let at = 0, column = left; at < line.length; at += 4, column += step) {
    ink.x = (column + 0.5) / canvas.unit
    const cover = shade(ink)
    line[at] = ink.r * cover
    line[at + 1] = ink.g * cover
    line[at + 2] = ink.b * cover
    line[at + 3] = cover
  }
}

type Span = { row: number; left: number; right: number; step: number }

const drawRow = (canvas: Canvas, line: Float32Array, { row, left, right, step }: Span, isLight: 0 | 1): void => {
  const { pixels, width } = canvas
  for (let column = left, from = 0; column < right; from += 4) {
    const last = Math.min(right, column + step)
    for (let share = 0; column < last; column++, share += 1 / step) {
      const cover = mixed(line, from + 3, share)
      if (cover <= 0) continue
      const at = (row * width + column) * 3
      pixels[at] = lay(pixels[at] ?? 0, mixed(line, from, share), cover, isLight)
      pixels[at + 1] = lay(pixels[at + 1] ?? 0, mixed(line, from + 1, share), cover, isLight)
      pixels[at + 2] = lay(pixels[at + 2] ?? 0, mixed(line, from + 2, share), cover, isLight)
    }
  }
}

const mixed = (line: Float32Array, from: number, share: number): number =>
  (line[from] ?? 0) * (1 - share) + (line[from + 4] ?? 0) * share
