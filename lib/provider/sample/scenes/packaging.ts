import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, clamp, mix, shade, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise, wander } from '@/lib/provider/sample/noise'
import { type Palette, studioPalette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { coverage, lengthOf } from '@/lib/provider/sample/shape'
import { wash } from '@/lib/provider/sample/wash'
import { paintStudio, type Room } from './studio'

type Carton = { x: number; foot: number; width: number; depth: number; height: number; side: 1 | -1; art: Art }
type Art = { design: 'sun' | 'waves' | 'bands' | 'arches'; inks: [Colour, Colour, Colour, Colour]; seed: number }

/** A carton seen from its corner, its printed front to the light, on a photographer's table. */
export const paintPackaging = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = studioPalette(direction, chance)
  const side = chance.turn([1, -1] as const)
  const room: Room = {
    palette,
    side,
    table: canvas.h * 0.62,
    backdrop: chance.turn(['disc', 'window', 'plain', 'arch']),
  }
  paintStudio(canvas, room, chance)
  const size = Math.min(1.25, 0.94 + 0.16 * (canvas.h - 1))
  const design = chance.turn(['sun', 'bands', 'waves', 'arches'] as const)
  const inks: Art['inks'] = [
    mix(palette.light, palette.haze, 0.2),
    palette.accents[0],
    palette.accents[2],
    palette.accents[1],
  ]
  const tall: Carton = {
    x: canvas.w / 2 - side * chance.between(0.06, 0.12),
    foot: room.table + 0.16,
    width: 0.3 * size,
    depth: 0.2 * size,
    height: chance.between(0.46, 0.56) * size,
    side,
    art: { design, inks, seed: chance.whole(1, 99) },
  }
  const low: Carton = {
    ...tall,
    x: tall.x + side * 0.3 * size,
    foot: tall.foot + 0.045,
    width: 0.2 * size,
    depth: 0.14 * size,
    height: 0.19 * size,
    art: { ...tall.art, inks: [palette.accents[0], inks[0], inks[3], inks[2]] },
  }
  for (const carton of chance.is(0.7) ? [tall, low] : [tall]) {
    castShadow(canvas, palette, carton)
    paintCarton(canvas, palette, carton)
  }
}

/** How far receding edges climb, as a share of their width: the camera stands a little above. */
const climb = 0.3

const castShadow = (canvas: Canvas, palette: Palette, { x, foot, width, depth, side }: Carton): void =>
  wash(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      dip(ink, palette.deep)
      const along = (px - x) * -side
      const line = foot - Math.abs(px - x) * climb
      const long =
        smooth(width * 2.6, 0, along) *
        smooth(-depth * 0.5, depth, along) *
        smooth(0.09, 0, Math.abs(py - line - along * 0.12 + 0.01))
      const near =
        Math.exp(-Math.max(0, py - line) * 60) *
        smooth(Math.max(width, depth) * 1.15, depth * 0.8, Math.abs(px - x)) *
        (py > line - 0.01 ? 1 : 0)
      return clamp(long * 0.5 + near * 0.55, 0, 0.8)
    },
    { left: x - width * 3, top: foot - 0.4, right: x + width * 3, bottom: foot + 0.15 },
  )

const paintCarton = (canvas: Canvas, palette: Palette, carton: Carton): void => {
  const { x, foot, width, depth, height, side, art } = carton
  const pixel = 1.2 / canvas.unit
  const lid = shade(mix(art.inks[0], palette.light, 0.4), 0.02)
  const area = { left: x - width * 1.1, top: foot - height * 1.45, right: x + width * 1.1, bottom: foot + 0.02 }
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      const across = (px - x) * side
      const isFront = across >= 0
      const span = isFront ? width : depth
      const u = Math.abs(across) / span
      const base = foot - Math.abs(across) * climb
      const v = (base - py) / height
      const cover = coverage(Math.max((u - 1) * span, -v * height, (v - 1) * height), pixel)
      if (cover <= 0) return 0
      print(ink, art, { u: isFront ? u : 1 - u, v, pixel: pixel / span, isFront })
      if (isFront) tinge(ink, palette.light, 0.12 + 0.12 * (1 - u) * v)
      else tinge(ink, palette.deep, 0.5 - 0.12 * v + 0.1 * u)
      tinge(ink, palette.deep, 0.25 * smooth(0.12, 0, v))
      tinge(ink, palette.light, 0.35 * smooth(0.006, 0.001, Math.abs(across)))
      return cover
    },
    area,
  )
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      const across = (px - x) * side
      // The lid is a parallelogram: solve for how far along the front and the side edge we are.
      const rise = (foot - height - py) / climb
      const alongFront = (rise + across) / 2
      const alongSide = (rise - across) / 2
      const outside = Math.max(-alongFront, alongFront - width, -alongSide, alongSide - depth)
      dip(ink, lid)
      tinge(ink, palette.haze, 0.35 * clamp(alongSide / depth))
      tinge(ink, palette.deep, 0.18 * smooth(0.003, 0.0005, Math.abs(alongSide - depth * 0.5)))
      return coverage(outside * 0.55, pixel)
    },
    area,
  )
}

/** A place on the printed faces: u from the lit edge, v upwards, both 0 to 1; `pixel` in the same lengths. */
type Face = { u: number; v: number; pixel: number; isFront: boolean }

const print = (ink: Colour, { design, inks, seed }: Art, face: Face): void => {
  dip(ink, inks[0])
  designs[design](ink, inks, face, seed)
  if (face.isFront) label(ink, inks, face)
  tinge(ink, inks[2], 0.05 * (noise(face.u, face.v) - 0.5))
}

const over = (ink: Colour, colour: Colour, distance: number, { pixel }: Face): void =>
  tinge(ink, colour, clamp(0.5 - distance / pixel))

const designs: Record<Art['design'], (ink: Colour, inks: Art['inks'], face: Face, seed: number) => void> = {
  sun: (ink, [, first, second, third], face, seed) => {
    const { u, v, isFront } = face
    const around = isFront ? u : u + 4
    if (isFront) over(ink, third, lengthOf(u - 0.5, (v - 0.62) * 1.7) - 0.3, face)
    over(ink, first, v * 1.7 - 0.62 - 0.16 * (wander(around * 2.2, seed) - 0.3), face)
    over(ink, second, v * 1.7 - 0.38 - 0.2 * (wander(around * 2.6, seed + 1) - 0.3), face)
  },
  bands: (ink, [, first, second, third], face) => {
    for (const [order, colour] of [first, second, third, first].entries())
      over(ink, colour, Math.abs(face.v - 0.22 - order * 0.1) - 0.035 - order * 0.004, face)
  },
  waves: (ink, inks, { u, v, isFront }) => {
    if (v >= 0.68) return
    const wave = v * 9 + 1 + Math.sin(u * 9 + (isFront ? 0 : 3)) * 0.5
    dip(ink, inks[Math.floor(wave) % 4] ?? inks[0])
  },
  arches: (ink, [paper, first, second, third], face) => {
    if (!face.isFront) return
    const [u, v] = [face.u - 0.5, face.v - 0.5]
    for (const [order, colour] of [first, paper, second, paper, third].entries()) {
      const radius = 0.38 - order * 0.075
      const feet = Math.max(Math.abs(u) - radius, (-0.36 - v) * 1.7)
      over(ink, colour, v > 0 ? lengthOf(u, v * 1.7) - radius : feet, face)
    }
  },
}

/** A wordless label: two bars where a name would stand, so that nothing pretends to be a brand. */
const label = (ink: Colour, [paper, , second]: Art['inks'], face: Face): void => {
  const bar = (height: number, halfWidth: number, halfHeight: number) =>
    Math.max(Math.abs(face.u - 0.5) - halfWidth, Math.abs(face.v - height) * 1.7 - halfHeight)
  over(ink, mix(second, paper, 0.1), bar(0.9, 0.2, 0.022), face)
  over(ink, mix(second, paper, 0.35), bar(0.855, 0.12, 0.012), face)
}
