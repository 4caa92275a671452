import type { Canvas } from '@/lib/provider/sample/canvas'
import { blend, type Colour, clamp } from '@/lib/provider/sample/colour'
import { noise } from '@/lib/provider/sample/noise'

type Water = { line: number; ripple: number; tint: Colour; strength: number; drift: number }

/** Mirrors what stands above a line into the water or wet ground below it, torn by ripples that grow towards us. */
export const reflectBelow = (canvas: Canvas, { line, ripple, tint, strength, drift }: Water): void => {
  const { width, height, unit, pixels } = canvas
  const first = Math.ceil(line * unit)
  const extent = Math.max(1, height - first)
  for (let row = first; row < height; row++) {
    const depth = (row - first) / extent
    const squeeze = Math.min(1, (first / extent) * 0.92)
    for (let column = 0; column < width; column++) {
      const x = column / unit
      const wave = noise((x * 0.5) / (0.3 + depth), 2.2 / (0.08 + depth) + drift) - 0.5
      const chop = noise((x * 2.4) / (0.25 + depth), 5 / (0.06 + depth) + drift) - 0.5
      const sway = (wave * 1.2 + chop) * ripple * (0.15 + depth) * unit
      const sourceRow = clamp(Math.round(first - 1 - (row - first) * squeeze + sway * 1.6), 0, first - 1)
      const sourceColumn = clamp(Math.round(column + sway * 0.35), 0, width - 1)
      const [from, at] = [(sourceRow * width + sourceColumn) * 3, (row * width + column) * 3]
      const clear = clamp(strength * (1 - depth * 0.45) + wave * 0.3)
      pixels[at] = blend(tint.r, pixels[from] ?? 0, clear)
      pixels[at + 1] = blend(tint.g, pixels[from + 1] ?? 0, clear)
      pixels[at + 2] = blend(tint.b, pixels[from + 2] ?? 0, clear)
    }
  }
}
