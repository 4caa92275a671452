import { around, type Canvas, dip, shine } from '@/lib/provider/sample/canvas'
import { type Colour, smooth } from '@/lib/provider/sample/colour'
import type { Chance } from '@/lib/provider/sample/random'
import { lengthOf } from '@/lib/provider/sample/shape'

type Bokeh = { colour: Colour; count: number; largest: number; strength: number }

/** Points of light out of focus: flat discs with a slightly brighter rim, as a fast lens draws them. */
export const scatterBokeh = (canvas: Canvas, chance: Chance, { colour, count, largest, strength }: Bokeh): void => {
  for (let i = 0; i < count; i++) {
    const [x, y] = [chance.between(0, canvas.w), chance.between(0, canvas.h)]
    const radius = largest * chance.between(0.25, 1)
    const light = strength * chance.between(0.15, 1)
    const soft = radius * chance.between(0.08, 0.3)
    shine(
      canvas,
      ink => {
        const { x: px, y: py } = ink
        const away = lengthOf(px - x, py - y)
        dip(ink, colour)
        return light * smooth(radius + soft, radius - soft, away) * (0.6 + 0.4 * smooth(radius * 0.5, radius, away))
      },
      around(x, y, radius * 1.4),
    )
  }
}
