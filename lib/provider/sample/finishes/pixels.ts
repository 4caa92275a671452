import { type Canvas, paint } from '@/lib/provider/sample/canvas'
import type { Direction } from '@/lib/provider/sample/direction'
import { samplerOf } from './sampling'

const across = 112
const levels = 14
/** Ordered dither, 4 by 4 (Bayer 1973). */
const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

export const enlargePixels = (canvas: Canvas, _direction: Direction, _seed: number): void => {
  const sample = samplerOf(canvas)
  paint(canvas, ink => {
    const { x, y } = ink
    const [column, row] = [Math.floor(x * across), Math.floor(y * across)]
    sample((column + 0.5) / across, (row + 0.5) / across, ink)
    const threshold = ((bayer[(row % 4) * 4 + (column % 4)] ?? 0) + 0.5) / 16
    ink.r = step(ink.r, threshold)
    ink.g = step(ink.g, threshold)
    ink.b = step(ink.b, threshold)
    return 1
  })
}

const step = (value: number, threshold: number) => Math.floor(value * levels + threshold) / levels
