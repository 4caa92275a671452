import { type Canvas, dip, paint } from '@/lib/provider/sample/canvas'
import { clamp } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { lumaOf, samplerOf } from './sampling'

const tones = 8

/** Few tones with hard edges between them, as a poster is cut. */
export const flatten = (canvas: Canvas, _direction: Direction, _seed: number): void => {
  const sample = samplerOf(canvas)
  const seen = { r: 0, g: 0, b: 0 }
  const reach = 1.5 / canvas.unit
  paint(canvas, ink => {
    const { x, y } = ink
    let tone = 0
    // Four looks at the neighbourhood soften the stair at each edge.
    for (const [dx, dy] of corners) {
      sample(x + dx * reach, y + dy * reach, seen)
      tone += Math.round(clamp(lumaOf(seen)) * tones) / tones / corners.length
    }
    sample(x, y, seen)
    const lift = tone / Math.max(0.04, lumaOf(seen))
    dip(ink, seen)
    ink.r = clamp(seen.r * lift)
    ink.g = clamp(seen.g * lift)
    ink.b = clamp(seen.b * lift)
    return 1
  })
}

const corners = [
  [-0.25, -0.1],
  [0.25, 0.1],
  [-0.1, 0.25],
  [0.1, -0.25],
] as const
