import { type Area, around, type Canvas, dip, paint } from '@/lib/provider/sample/canvas'
import { type Colour, mix, perceived, shade, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { type Palette, studioPalette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { box, coverage, disc, type Shape, union } from '@/lib/provider/sample/shape'
import { cups, everyGlyph, glyphsByWord, type Layer } from './glyphs'

type Badge = {
  x: number
  y: number
  size: number
  ground: Colour
  page: Colour
  form: 'none' | 'round' | 'square'
  hasShadow: boolean
}

/** One bold flat icon, or a sheet of them when a set is asked for. */
export const paintIcons = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = studioPalette(direction, chance)
  const page = chance.turn([
    mix(palette.light, palette.haze, 0.2),
    palette.haze,
    mix(palette.deep, palette.mid, 0.3),
    palette.accents[1],
  ])
  paint(canvas, ink => {
    dip(ink, page)
    return 1
  })
  const form = chance.turn(['round', 'none', 'square'] as const)
  const hasShadow = chance.is(0.5)
  const glyphs = glyphsFor(direction, chance)
  const isSheet = direction.has(/\b(set|sheet|collection|family|pack)\b|icons/) && glyphs.length > 1
  const across = isSheet ? 3 : 1
  const down = isSheet ? Math.max(2, Math.round((3 * canvas.h) / canvas.w)) : 1
  const grounds = [palette.accents[0], palette.accents[2], palette.accents[1], palette.mid]
  for (let i = 0; i < across * down; i++) {
    const x = canvas.w / 2 + (((i % across) - (across - 1) / 2) * (0.88 * canvas.w)) / across
    const y = canvas.h / 2 + ((Math.floor(i / across) - (down - 1) / 2) * (0.88 * canvas.h)) / down
    const ground = grounds[(i + (isSheet ? 0 : chance.whole(0, 1))) % grounds.length] ?? palette.mid
    const size = isSheet ? Math.min(canvas.w / across, canvas.h / down) * 0.33 : 0.34
    paintIcon(canvas, palette, { x, y, size, ground, page, form, hasShadow }, glyphs[i % glyphs.length] ?? glyphs[0])
  }
}

const glyphsFor = (direction: Direction, chance: Chance): readonly [Layer[], ...Layer[][]] => {
  if (direction.has(/coffee|cup|mug|tea|café|cafe/) && !direction.has(/\bset\b|icons/)) return [[...chance.turn(cups)]]
  const [asked, ...others] = glyphsByWord.flatMap(([words, glyph]) => (direction.has(words) ? [glyph] : []))
  if (asked && !direction.has(/\bset\b|icons/)) return [asked, ...others]
  const from = chance.whole(0, everyGlyph.length - 1)
  const [first, ...rest] = [...everyGlyph.slice(from), ...everyGlyph.slice(0, from)]
  return asked ? [asked, ...others, ...rest] : [first ?? cups[0], ...rest]
}

const paintIcon = (canvas: Canvas, palette: Palette, badge: Badge, layers: readonly Layer[]): void => {
  const { x, y, size, form, ground, page } = badge
  const plate = plateOf(badge)
  if (form !== 'none') fill(canvas, plate, ground, around(x, y, size * 1.05))
  const back = form === 'none' ? page : ground
  const scale = size * (form === 'none' ? 0.96 : 0.6)
  if (badge.hasShadow) castLong(canvas, layers, { x, y, scale }, mix(back, palette.deep, 0.3), plate)
  const inks = inksOn(back, palette)
  for (const [ink, shape] of layers) {
    const placed: Shape = (px, py) => shape((px - x) / scale, (py - y) / scale) * scale
    fill(canvas, placed, inks[ink], around(x, y, scale * 1.05))
  }
}

const plateOf = ({ x, y, size, form }: Badge): Shape => {
  if (form === 'round') return disc(x, y, size)
  if (form === 'square') return box(x, y, size * 0.94, size * 0.94, size * 0.3)
  return () => -1
}

/** Three inks that stand apart from the ground and from one another. */
const inksOn = (back: Colour, palette: Palette): Record<Layer[0], Colour> => {
  const isDark = perceived(back).l < 0.62
  const candidates = [palette.accents[0], palette.accents[2], palette.accents[1], palette.mid]
  const apart = (colour: Colour) => Math.hypot(colour.r - back.r, colour.g - back.g, colour.b - back.b)
  const accent = candidates.toSorted((one, other) => apart(other) - apart(one))[0] ?? palette.mid
  const cream = mix(palette.light, palette.haze, 0.12)
  return isDark
    ? { main: cream, light: shade(mix(cream, accent, 0.16), -0.03), accent }
    : {
        main: mix(palette.deep, palette.mid, 0.22),
        light: perceived(back).l > 0.85 ? mix(accent, cream, 0.55) : cream,
        accent,
      }
}

const fill = (canvas: Canvas, shape: Shape, colour: Colour, area: Area): void =>
  paint(
    canvas,
    ink => {
      dip(ink, colour)
      return coverage(shape(ink.x, ink.y), 1.1 / canvas.unit)
    },
    area,
  )

/** The long diagonal shadow of flat design: anything the glyph shades on its way down to the right. */
const castLong = (
  canvas: Canvas,
  layers: readonly Layer[],
  at: { x: number; y: number; scale: number },
  colour: Colour,
  limit: Shape,
): void => {
  const solid = union(...layers.filter(([ink]) => ink === 'main').map(([, shape]) => shape))
  const reach = 1.5
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const inside = coverage(limit(x, y), 1.1 / canvas.unit)
      if (inside <= 0) return 0
      let nearest = 1
      // Walks back towards the light by as much as the shape is known to be away.
      for (let back = 0; back < reach && nearest > -0.012; back += Math.max(0.03, nearest * 0.7))
        nearest = Math.min(nearest, solid((x - at.x) / at.scale - back, (y - at.y) / at.scale - back))
      dip(ink, colour)
      return smooth(0.012, -0.012, nearest) * inside * 0.8
    },
    { left: at.x - at.scale, top: at.y - at.scale, right: at.x + at.scale * 2.6, bottom: at.y + at.scale * 2.6 },
  )
}
