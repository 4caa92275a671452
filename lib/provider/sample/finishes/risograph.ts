import { type Canvas, dip, paint } from '@/lib/provider/sample/canvas'
import { type Colour, clamp, hex, perceived, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise } from '@/lib/provider/sample/noise'
import { chanceOf } from '@/lib/provider/sample/random'
import { samplerOf } from './sampling'

const paper = hex('#f3ecdc')
/** Pairs of spot inks: one cool and dark for the drawing, one warm and light for the glow. */
const pairs: readonly [readonly [Colour, Colour], ...(readonly [Colour, Colour])[]] = [
  [hex('#1f3f8f'), hex('#ff5f57')],
  [hex('#0b6e63'), hex('#ff9d3c')],
  [hex('#3a2f7d'), hex('#ff6fa8')],
  [hex('#24313a'), hex('#f2b632')],
]

const inksFor = (direction: Direction, seed: number): readonly [Colour, Colour] => {
  const [cool, warm] = chanceOf(seed).turn(pairs)
  const [first, second] = direction.colours
  if (first && second) return perceived(first).l < perceived(second).l ? [first, second] : [second, first]
  if (first) return perceived(first).l < 0.55 ? [first, warm] : [cool, first]
  return [cool, warm]
}

/** Two passes of halftone, a little out of register, on uncoated paper. */
export const printInks = (canvas: Canvas, direction: Direction, seed: number): void => {
  const sample = samplerOf(canvas)
  const [cool, warm] = inksFor(direction, seed)
  const seen = { r: 0, g: 0, b: 0 }
  const cell = Math.max(3.2 / canvas.unit, 1 / 150)
  const slip = 0.0035
  paint(canvas, ink => {
    const { x, y } = ink
    dip(ink, paper)
    sample(x + slip, y - slip, seen)
    const warmDensity = clamp(1.02 - seen.b * 0.72 - seen.g * 0.3) * 0.9
    press(ink, warm, halftone(x, y, cell, 0.26, warmDensity, canvas.unit), 0.94 - 0.14 * noise(x * 2, y * 2))
    sample(x, y, seen)
    const coolDensity = clamp(1 - (seen.r * 0.68 + seen.g * 0.37)) ** 1.25
    press(ink, cool, halftone(x, y, cell, 1.31, coolDensity, canvas.unit), 0.95 - 0.16 * noise(x * 3 + 5, y * 3))
    return 1
  })
}

const halftone = (x: number, y: number, cell: number, angle: number, density: number, unit: number): number => {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [u, v] = [(x * cos + y * sin) / cell, (y * cos - x * sin) / cell]
  const wave = 0.5 + 0.25 * (Math.cos(u * 2 * Math.PI) + Math.cos(v * 2 * Math.PI))
  const softness = 0.5 / (cell * unit) + 0.05
  return smooth(1 - density - softness, 1 - density + softness, wave)
}

const press = (ink: Colour, { r, g, b }: Colour, cover: number, opacity: number): void => {
  const amount = cover * opacity
  ink.r *= 1 - (1 - r) * amount
  ink.g *= 1 - (1 - g) * amount
  ink.b *= 1 - (1 - b) * amount
}
