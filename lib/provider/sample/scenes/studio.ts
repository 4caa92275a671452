import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { clamp, mix, rampOf, smooth } from '@/lib/provider/sample/colour'
import { noise } from '@/lib/provider/sample/noise'
import type { Palette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { box, disc, lengthOf, type Shape } from '@/lib/provider/sample/shape'
import { glow, wash } from '@/lib/provider/sample/wash'

export type Room = { palette: Palette; table: number; side: 1 | -1; backdrop: 'plain' | 'window' | 'arch' | 'disc' }

/** A photographer's set: a wall with light falling off across it, and a table that catches some. `side` is the light's. */
export const paintStudio = (canvas: Canvas, room: Room, chance: Chance): void => {
  paintWall(canvas, room)
  if (room.backdrop === 'arch' || room.backdrop === 'disc') paintBackdrop(canvas, room)
  if (room.backdrop === 'window') throwWindow(canvas, room, chance)
  paintTable(canvas, room)
}

const paintWall = (canvas: Canvas, { palette, side }: Room): void => {
  const wall = rampOf([
    mix(palette.haze, palette.light, 0.5),
    palette.sky[0] ?? palette.haze,
    mix(palette.sky[1] ?? palette.haze, palette.deep, 0.12),
    mix(palette.mid, palette.deep, 0.4),
  ])
  const lightX = canvas.w * (0.5 + side * 0.42)
  wash(canvas, ink => {
    const { x, y } = ink
    wall(lengthOf((x - lightX) * 0.62, (y - canvas.h * 0.22) * 0.62) + (noise(x * 0.3, y * 0.3) - 0.5) * 0.06, ink)
    return 1
  })
}

const paintBackdrop = (canvas: Canvas, { palette, table, side, backdrop }: Room): void => {
  const [x, radius] = [canvas.w * 0.5 - side * 0.06, 0.31]
  const top = table - (backdrop === 'arch' ? 0.36 : 0.3)
  const round = disc(x, top, radius)
  const pillar = box(x, (top + table + 0.2) / 2, radius, (table + 0.2 - top) / 2)
  const shape: Shape = backdrop === 'arch' ? (px, py) => Math.min(round(px, py), pillar(px, py)) : round
  const colour = mix(palette.accents[1], palette.haze, 0.35)
  wash(canvas, ink => {
    const { x: px, y: py } = ink
    dip(ink, palette.deep)
    return 0.3 * smooth(0.06, -0.02, shape(px + side * 0.025, py - 0.02))
  })
  paint(canvas, ink => {
    const { x: px, y: py } = ink
    const distance = shape(px, py)
    dip(ink, colour)
    tinge(ink, palette.light, 0.45 * smooth(-radius, radius, (px - x) * side) * smooth(table, top - radius, py))
    tinge(ink, palette.deep, 0.22 * smooth(radius, -radius, (px - x) * side))
    tinge(ink, palette.light, 0.4 * smooth(0.006, 0, Math.abs(distance + 0.003)) * smooth(0, radius, (px - x) * side))
    return smooth(1 / canvas.unit, -1 / canvas.unit, distance)
  })
}

/** Late sun through a window with bars, leaning across the wall. */
const throwWindow = (canvas: Canvas, { palette, side }: Room, chance: Chance): void => {
  const [lean, soft] = [side * chance.between(0.25, 0.45), 0.02]
  const x0 = canvas.w * 0.5 - side * 0.02
  glow(canvas, ink => {
    const { x, y } = ink
    const u = (x - x0 + (y - 0.4) * lean) / 0.22
    const v = (y - 0.42 + (x - x0) * 0.12 * side) / 0.27
    const pane = (t: number) => smooth(1, 1 - soft * 4, Math.abs(t)) * smooth(0.03, 0.03 + soft * 3, Math.abs(t))
    const leaf = smooth(0.35, 0.6, noise(x * 1.3 + 2, y * 1.3))
    dip(ink, palette.light)
    return 0.4 * pane(u) * pane(v) * (0.55 + 0.45 * leaf)
  })
}

const paintTable = (canvas: Canvas, { palette, table, side }: Room): void => {
  const top = rampOf([
    mix(palette.mid, palette.haze, 0.6),
    mix(palette.mid, palette.haze, 0.32),
    mix(palette.mid, palette.deep, 0.3),
  ])
  const lightX = canvas.w * (0.5 + side * 0.4)
  wash(
    canvas,
    ink => {
      const { x, y } = ink
      const depth = (y - table) / (canvas.h - table)
      const grain = noise(x * 0.9, y * 7) - 0.5
      top(clamp(0.1 + depth * 0.55 + Math.abs(x - lightX) * 0.32 + grain * 0.14), ink)
      tinge(ink, palette.light, 0.3 * Math.exp(-depth * 5) * Math.exp(-Math.abs(x - lightX) * 1.3))
      tinge(ink, palette.deep, 0.35 * Math.exp(-Math.abs(y - table) * 60))
      return smooth(-0.004, 0.004, y - table)
    },
    { left: 0, top: table - 0.01, right: canvas.w, bottom: canvas.h },
  )
}
