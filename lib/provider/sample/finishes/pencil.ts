import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, clamp, hex, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise } from '@/lib/provider/sample/noise'
import { lengthOf } from '@/lib/provider/sample/shape'
import { lumaOf, samplerOf } from './sampling'

const paper = hex('#f1ede3')
const graphite = hex('#2b2a2c')

/** Contours and three layers of hatching, denser where it is darker, over a thin wash of the colours. */
export const sketch = (canvas: Canvas, _direction: Direction, seed: number): void => {
  const sample = samplerOf(canvas)
  const seen = { r: 0, g: 0, b: 0 }
  const lumaAt = (x: number, y: number) => {
    sample(x, y, seen)
    return lumaOf(seen)
  }
  const drift = (seed % 89) * 0.17
  const reach = Math.max(0.0022, 1 / canvas.unit)
  paint(canvas, ink => {
    const { x, y } = ink
    const [wx, wy] = [x + (noise(x * 2 + drift, y * 2) - 0.5) * 0.008, y + (noise(x * 2, y * 2 + drift) - 0.5) * 0.008]
    const luma = clamp(lumaAt(wx, wy)) ** 0.62
    const wash = { ...seen }
    const gradient = lengthOf(
      lumaAt(wx + reach, wy) - lumaAt(wx - reach, wy),
      lumaAt(wx, wy + reach) - lumaAt(wx, wy - reach),
    )
    const tooth = 0.7 + 0.6 * noise(x * 4.7 + y * 2.3, y * 4.9 - x * 2.1)
    const line = smooth(0.03, 0.2, gradient)
    const tone =
      hatch(wx + wy, 0.011, smooth(0.75, 0.35, luma)) +
      hatch(wx - wy * 0.8, 0.009, smooth(0.45, 0.16, luma)) +
      hatch(wx * 0.25 + wy, 0.008, smooth(0.24, 0.02, luma))
    dip(ink, paper)
    stain(ink, wash)
    tinge(ink, graphite, clamp((line * 0.85 + tone * 0.42) * tooth, 0, 0.92))
    return 1
  })
}

const hatch = (along: number, gap: number, darkness: number): number => {
  const wave = Math.abs(along / gap - Math.floor(along / gap) - 0.5) * 2
  return smooth(1 - darkness * 0.75, 1 - darkness * 0.75 + 0.3, wave) * smooth(0, 0.25, darkness)
}

const stain = (ink: Colour, { r, g, b }: Colour): void => {
  const amount = 0.3
  ink.r *= 1 - (1 - r) * amount
  ink.g *= 1 - (1 - g) * amount
  ink.b *= 1 - (1 - b) * amount
}
