import type { Canvas } from '@/lib/provider/sample/canvas'
import { clamp } from '@/lib/provider/sample/colour'

const coarse = 96

/** Lets the brightest parts spill over, as a lens does: a small blurred copy of the lights, added back. */
export const bloom = (canvas: Canvas, strength: number): void => {
  const step = Math.max(1, Math.round(canvas.unit / coarse))
  const [columns, rows] = [Math.ceil(canvas.width / step), Math.ceil(canvas.height / step)]
  let lights = lightsOf(canvas, step, columns, rows)
  for (let pass = 0; pass < 3; pass++) lights = spread(lights, columns, rows)
  addBack(canvas, lights, { step, columns, rows, strength })
}

/** A few readings per cell are enough: what follows is blurred. */
const lightsOf = (canvas: Canvas, step: number, columns: number, rows: number): Float32Array => {
  const lights = new Float32Array(columns * rows * 3)
  const { width, height, pixels } = canvas
  const stride = Math.max(1, Math.floor(step / 4))
  const share = (stride / step) ** 2
  for (let row = 0; row < height; row += stride)
    for (let column = 0; column < width; column += stride) {
      const at = (row * width + column) * 3
      const to = (((row / step) | 0) * columns + ((column / step) | 0)) * 3
      for (let channel = 0; channel < 3; channel++) {
        const over = (pixels[at + channel] ?? 0) - 0.72
        if (over > 0) lights[to + channel] = (lights[to + channel] ?? 0) + over * share
      }
    }
  return lights
}

const spread = (lights: Float32Array, columns: number, rows: number): Float32Array =>
  lights.map((_, at) => {
    const channel = at % 3
    const place = (at - channel) / 3
    const [column, row] = [place % columns, Math.floor(place / columns)]
    let sum = 0
    for (let dy = -2; dy <= 2; dy++)
      for (let dx = -2; dx <= 2; dx++)
        sum += lights[(clamp(row + dy, 0, rows - 1) * columns + clamp(column + dx, 0, columns - 1)) * 3 + channel] ?? 0
    return sum / 25
  })

type Grid = { step: number; columns: number; rows: number; strength: number }

/** Row by row: the two nearest rows of the small copy are mixed once, then read between their columns. */
const addBack = (canvas: Canvas, lights: Float32Array, grid: Grid): void => {
  const { width, height, pixels } = canvas
  const { step, columns, rows } = grid
  const gain = grid.strength * 4
  for (let row = 0; row < height; row++) {
    const line = lineAt(lights, clamp((row + 0.5) / step - 0.5, 0, rows - 1), columns, rows)
    for (let column = 0; column < width; column++) {
      const x = clamp((column + 0.5) / step - 0.5, 0, columns - 1)
      const left = x | 0
      const share = x - left
      const from = left * 3
      const right = left + 1 < columns ? from + 3 : from
      for (let channel = 0; channel < 3; channel++) {
        const light = (line[from + channel] ?? 0) * (1 - share) + (line[right + channel] ?? 0) * share
        spill(pixels, (row * width + column) * 3 + channel, light * gain)
      }
    }
  }
}

const spill = (pixels: Float32Array, at: number, light: number): void => {
  const under = pixels[at] ?? 0
  if (light > 0) pixels[at] = under + light * Math.max(0, 1 - under * 0.8)
}

const lineAt = (lights: Float32Array, y: number, columns: number, rows: number): Float32Array => {
  const upper = Math.floor(y)
  const share = y - upper
  const start = upper * columns * 3
  const below = Math.min(rows - 1, upper + 1) * columns * 3
  return Float32Array.from(
    { length: columns * 3 },
    (_, i) => (lights[start + i] ?? 0) * (1 - share) + (lights[below + i] ?? 0) * share,
  )
}
