import type { Canvas } from '@/lib/provider/sample/canvas'
import type { Colour } from '@/lib/provider/sample/colour'

/** Reads a copy of the picture, so that a finish may write while it looks around. Lengths as on the canvas. */
export const samplerOf = (canvas: Canvas) => {
  const { width, height, unit } = canvas
  const source = canvas.pixels.slice()
  return (x: number, y: number, ink: Colour): void => {
    const column = x < 0 ? 0 : Math.min(width - 1, (x * unit) | 0)
    const row = y < 0 ? 0 : Math.min(height - 1, (y * unit) | 0)
    const at = (row * width + column) * 3
    ink.r = source[at] ?? 0
    ink.g = source[at + 1] ?? 0
    ink.b = source[at + 2] ?? 0
  }
}

export const lumaOf = ({ r, g, b }: Colour): number => 0.3 * r + 0.58 * g + 0.12 * b
