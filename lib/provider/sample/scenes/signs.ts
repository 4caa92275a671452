import { type Area, around, type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, mix, smooth, white } from '@/lib/provider/sample/colour'
import type { Palette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { box, ring, type Shape, union } from '@/lib/provider/sample/shape'
import { glow } from '@/lib/provider/sample/wash'
import type { Tower } from './towers'

/** Neon tubes on the façades: upright bars, rings and stacked strokes, each with its glow. */
export const hangSigns = (
  canvas: Canvas,
  palette: Palette,
  towers: readonly Tower[],
  chance: Chance,
  share: number,
): void => {
  for (const tower of towers) {
    if (!chance.is(share)) continue
    const x = chance.between(tower.left, tower.right)
    const y = tower.top + chance.between(0.05, 0.22)
    const size = chance.between(0.02, 0.05)
    lightTube(canvas, tubeOf(chance, x, y, size), chance.pick(palette.accents), around(x, y, size * 6))
  }
}

const tubeOf = (chance: Chance, x: number, y: number, size: number): Shape => {
  const thickness = size * 0.16
  const shape = chance.whole(0, 3)
  if (shape === 0) return box(x, y, thickness / 2, size * 1.8, thickness / 2)
  if (shape === 1) return ring(x, y, size * 0.7, thickness)
  if (shape === 2)
    return union(
      ...[-1, -0.35, 0.3, 0.95].map(step => box(x, y + step * size, size * 0.55, thickness / 2, thickness / 2)),
    )
  const frame = box(x, y, size * 0.5, size * 1.4, size * 0.15)
  return union((px, py) => Math.abs(frame(px, py)) - thickness / 2, box(x, y, thickness / 2, size * 0.8, thickness / 2))
}

const lightTube = (canvas: Canvas, tube: Shape, colour: Colour, area: Area): void => {
  const core = mix(colour, white, 0.65)
  const blur = 1 / canvas.unit
  const reach = (area.right - area.left) / 2
  glow(
    canvas,
    ink => {
      const { x, y } = ink
      dip(ink, colour)
      const distance = Math.max(0, tube(x, y))
      return (
        (0.7 * Math.exp(-distance * 90) + 0.34 * Math.exp(-distance * 22)) * smooth(reach * 0.9, reach * 0.35, distance)
      )
    },
    area,
  )
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const distance = tube(x, y)
      dip(ink, core)
      tinge(ink, colour, smooth(-0.003, 0.001, distance) * 0.6)
      return smooth(blur, -blur, distance)
    },
    area,
  )
}
