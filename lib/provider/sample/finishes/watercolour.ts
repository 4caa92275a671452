import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { clamp, hex, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise } from '@/lib/provider/sample/noise'
import { lumaOf, samplerOf } from './sampling'

const paper = hex('#f8f4ea')

/** Washes that run, pigment that gathers at their edges, paper that shows through, and a ragged white margin. */
export const bleed = (canvas: Canvas, _direction: Direction, seed: number): void => {
  const sample = samplerOf(canvas)
  const near = { r: 0, g: 0, b: 0 }
  const drift = (seed % 97) * 0.13
  paint(canvas, ink => {
    const { x, y } = ink
    const runX = (noise(x * 1.6 + drift, y * 1.6) - 0.5) * 0.034 + (noise(x * 3.7, y * 3.7 + drift) - 0.5) * 0.013
    const runY = (noise(x * 1.6, y * 1.6 + drift + 0.5) - 0.5) * 0.034 + (noise(x * 3.7 + 0.5, y * 3.7) - 0.5) * 0.013
    sample(x + runX, y + runY, ink)
    sample(x + runX + 0.008, y + runY - 0.006, near)
    tinge(ink, near, 0.5)
    sample(x + runX - 0.013, y + runY + 0.011, near)
    const edge = clamp(Math.abs(lumaOf(ink) - lumaOf(near)) * 2.2 - 0.03, 0, 0.35)
    const pool = (noise(x * 0.9 + drift, y * 0.9 + 3) - 0.5) * 0.24
    const tooth = (noise(x * 4.3 + y * 1.9, y * 4.1 - x * 1.7) - 0.5) * 0.3
    const density = clamp(0.9 + pool + edge + tooth, 0.4, 1.15)
    const margin = Math.min(x, y, canvas.w - x, canvas.h - y) - 0.035 + (noise(x * 1.9, y * 1.9 + drift) - 0.5) * 0.04
    wash(ink, density * smooth(-0.004, 0.006, margin) + 0.3 * density * smooth(0.012, 0.002, Math.abs(margin - 0.002)))
    return 1
  })
}

/** Transparent pigment: the thinner it lies, the more paper. */
const wash = (ink: { r: number; g: number; b: number }, density: number): void => {
  const grey = lumaOf(ink)
  const { r, g, b } = ink
  dip(ink, paper)
  ink.r *= 1 - (1 - lifted(grey + (r - grey) * vivid)) * density
  ink.g *= 1 - (1 - lifted(grey + (g - grey) * vivid)) * density
  ink.b *= 1 - (1 - lifted(grey + (b - grey) * vivid)) * density
}

/** Watercolour has no black: shadows keep their colour. */
const vivid = 1.45
const lifted = (value: number) => 0.14 + 0.86 * clamp(value) ** 0.74
