import type { Canvas } from '@/lib/provider/sample/canvas'
import { mix } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { type Palette, paletteOf } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { reflectBelow } from './reflection'
import { paintRobot } from './robots'
import { hangSigns } from './signs'
import { paintSky, sunOf } from './sky'
import { type Block, paintTowers, towersOf } from './towers'

/** Towers in the haze behind towers with lit windows, over wet ground; robots walk among them when asked for. */
export const paintSkyline = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = paletteOf(direction, chance, ['dusk', 'night', 'golden', 'neon'])
  const ground = canvas.h * chance.between(0.76, 0.84)
  const isDark = direction.mood !== 'day' && direction.mood !== 'morning'
  const sun = { ...sunOf(canvas, chance, ground * 0.75, direction.mood === 'night' || direction.mood === 'neon') }
  sun.radius *= chance.turn([1, 3.4, 1.6])
  paintSky(canvas, { palette, horizon: ground, sun, clouds: chance.between(0.2, 0.6), drift: chance.between(0, 9) })
  const neon = direction.mood === 'neon' ? 0.55 : isDark ? 0.1 : 0
  const rows = blocksOf(canvas, ground, isDark)
  for (const [order, block] of rows.entries()) {
    const towers = towersOf(canvas, block, chance)
    paintTowers(canvas, palette, block, towers)
    if (order >= 1) hangSigns(canvas, palette, towers, chance, neon * (0.4 + order * 0.25))
    if (direction.has(/\brobots?\b/) && order === 2) paintGiant(canvas, palette, chance, ground)
  }
  const wet = mix(palette.deep, palette.mid, 0.25)
  if (direction.has(/\brobots?\b/)) paintCrowd(canvas, palette, chance, ground)
  reflectBelow(canvas, {
    line: ground,
    ripple: chance.between(0.03, 0.06),
    tint: wet,
    strength: isDark ? 0.8 : 0.65,
    drift: chance.between(0, 9),
  })
}

const blocksOf = (canvas: Canvas, ground: number, isDark: boolean): Block[] => {
  const reach = ground * 0.82
  const lit = isDark ? 1 : 0.25
  const size = Math.max(0.8, Math.min(1.2, canvas.h))
  return [
    { base: ground, lowest: reach * 0.35, tallest: reach, narrowest: 0.04, widest: 0.09, nearness: 0, lit: 0.12 * lit },
    {
      base: ground,
      lowest: reach * 0.28,
      tallest: reach * 0.82,
      narrowest: 0.05,
      widest: 0.11,
      nearness: 0.3,
      lit: 0.26 * lit,
    },
    {
      base: ground,
      lowest: reach * 0.16,
      tallest: reach * 0.62,
      narrowest: 0.07,
      widest: 0.14,
      nearness: 0.65,
      lit: 0.38 * lit,
    },
    {
      base: ground,
      lowest: 0.05 * size,
      tallest: reach * 0.34,
      narrowest: 0.1,
      widest: 0.22,
      nearness: 1,
      lit: 0.42 * lit,
    },
  ]
}

const paintGiant = (canvas: Canvas, palette: Palette, chance: Chance, ground: number): void => {
  const x = canvas.w * (chance.turn([0.34, 0.66, 0.5]) + chance.between(-0.05, 0.05))
  paintRobot(canvas, palette, { x, base: ground, height: ground * chance.between(0.52, 0.68), nearness: 0.55 }, chance)
}

const paintCrowd = (canvas: Canvas, palette: Palette, chance: Chance, ground: number): void => {
  for (let x = chance.between(0, 0.15); x < canvas.w; x += chance.between(0.1, 0.3))
    paintRobot(canvas, palette, { x, base: ground + 0.004, height: chance.between(0.09, 0.2), nearness: 1 }, chance)
}
