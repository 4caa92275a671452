import { around, type Canvas, dip, paint, shine, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, clamp, mix, perceived, rampOf, shade, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise } from '@/lib/provider/sample/noise'
import { type Palette, studioPalette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { lengthOf } from '@/lib/provider/sample/shape'
import { paintStudio, type Room } from './studio'
import { castShadow, type Placed, paintTurned } from './turned'
import type { Vessel } from './vessels'

type Group = readonly (readonly [vessel: Vessel, offset: number, height: number, nearer: number])[]

const coffee: readonly [Group, ...Group[]] = [
  [
    ['pot', -0.16, 0.36, 0],
    ['dripper', 0.17, 0.2, 0.02],
    ['cup', 0.04, 0.12, 0.11],
  ],
  [
    ['dripper', -0.17, 0.24, 0],
    ['cup', 0.1, 0.15, 0.08],
    ['cup', 0.31, 0.14, 0.02],
  ],
  [
    ['cup', 0, 0.25, 0.06],
    ['jar', -0.3, 0.2, -0.01],
  ],
]
const bottles: readonly [Group, ...Group[]] = [
  [
    ['bottle', 0, 0.58, 0.03],
    ['jar', 0.24, 0.16, 0.08],
  ],
  [
    ['serum', -0.08, 0.42, 0.04],
    ['jar', 0.2, 0.17, 0.07],
    ['bottle', -0.3, 0.5, -0.01],
  ],
  [['serum', 0.02, 0.5, 0.05]],
]
const pottery: readonly [Group, ...Group[]] = [
  [
    ['amphora', -0.16, 0.46, 0],
    ['bowl', 0.2, 0.11, 0.07],
    ['vase', 0.32, 0.3, -0.01],
  ],
  [
    ['vase', 0.1, 0.5, 0.03],
    ['cup', -0.2, 0.15, 0.07],
  ],
  [
    ['bowl', 0.02, 0.16, 0.08],
    ['bottle', -0.25, 0.48, 0],
    ['vase', 0.28, 0.36, 0],
  ],
]

const bowls: readonly [Group, ...Group[]] = [
  [['bowl', 0, 0.25, 0.1]],
  [
    ['bowl', -0.04, 0.21, 0.1],
    ['cup', 0.36, 0.13, 0.02],
  ],
]

const groupFor = (direction: Direction, chance: Chance): Group => {
  if (direction.has(/\b(coffee|tea|mugs?|cups?|kettle|espresso|latte|breakfast)\b/)) return chance.turn(coffee)
  if (direction.has(/bowl|ramen|soup|noodle|salad|food/)) return chance.turn(bowls)
  if (direction.has(/bottle|perfume|serum|cosmetic|skincare|wine|cream|lotion|product|\boil\b/))
    return chance.turn(bottles)
  return chance.turn(pottery)
}

/** Turned vessels on a table in window light, composed in odd numbers, far ones first. */
export const paintStillLife = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = studioPalette(direction, chance)
  const side = chance.turn([-1, 1] as const)
  const room: Room = {
    palette,
    side,
    table: canvas.h * 0.64,
    backdrop: chance.turn(['window', 'arch', 'plain', 'disc']),
  }
  paintStudio(canvas, room, chance)
  const scale = Math.min(1.4, 1.08 + 0.16 * (canvas.h - 1) + 0.06 * (canvas.w - 1))
  const group = groupFor(direction, chance)
  const set = group
    .map((place, order) => placed(canvas, room, chance, scale, place, order))
    .sort((one, other) => one.foot - other.foot)
  for (const vessel of set) castShadow(canvas, palette, vessel)
  for (const vessel of set) paintTurned(canvas, palette, vessel)
  if (direction.has(/fruit|lemon|orange|citrus|food|peach/)) layFruit(canvas, room, direction, chance)
  const hot = set.find(({ vessel }) => vessel === 'cup' || vessel === 'bowl')
  if (hot && direction.has(/\b(coffee|tea|steam(ing)?|hot|latte|espresso|ramen|soup)\b/))
    raiseSteam(canvas, palette, hot)
}

const placed = (
  canvas: Canvas,
  room: Room,
  chance: Chance,
  scale: number,
  [vessel, offset, height, nearer]: Group[number],
  order: number,
): Placed => {
  const { palette, side, table } = room
  const glazes = [
    mix(palette.accents[0], palette.mid, 0.1),
    mix(palette.light, palette.haze, 0.3),
    palette.accents[2],
    palette.mid,
  ] as const
  const glaze: Colour = glazes[(order + chance.whole(0, 1)) % glazes.length] ?? palette.mid
  const isGlass = vessel === 'bottle' || vessel === 'serum' || vessel === 'jar'
  return {
    vessel,
    side,
    x: canvas.w / 2 + offset * scale * -side + chance.between(-0.015, 0.015),
    foot: table + (0.09 + nearer) * Math.min(1.3, canvas.h),
    height: height * scale,
    glaze: shade(glaze, chance.between(-0.03, 0.03)),
    dipped: !isGlass && chance.is(0.5) ? mix(palette.light, palette.haze, 0.2) : null,
    label: isGlass
      ? perceived(glaze).l > 0.72
        ? mix(palette.accents[0], palette.mid, 0.2)
        : mix(palette.light, palette.haze, 0.25)
      : null,
  }
}

const layFruit = (canvas: Canvas, { palette, table, side }: Room, direction: Direction, chance: Chance): void => {
  const skin: Colour = direction.has(/lemon|citrus/)
    ? { r: 0.95, g: 0.79, b: 0.18 }
    : mix(palette.accents[1], palette.accents[0], chance.between(0.2, 0.8))
  const body = rampOf([mix(skin, palette.deep, 0.8), shade(skin, -0.1), skin, mix(skin, palette.light, 0.6)])
  for (const offset of [0.3, 0.4]) {
    const radius = chance.between(0.042, 0.055)
    const [x, y] = [canvas.w / 2 + side * offset, table + 0.17 + (offset - 0.3) * 0.3]
    paint(
      canvas,
      ink => {
        const { x: px, y: py } = ink
        dip(ink, palette.deep)
        return (
          0.55 *
          smooth(
            1.5,
            0.4,
            lengthOf((px - x + side * radius * 0.5) / (radius * 1.3), (py - y - radius * 0.85) / (radius * 0.4)),
          )
        )
      },
      around(x, y, radius * 3),
    )
    paint(
      canvas,
      ink => {
        const { x: px, y: py } = ink
        const [dx, dy] = [(px - x) / radius, (py - y) / radius]
        const across = dx * dx + dy * dy
        const depth = Math.sqrt(Math.max(0, 1 - across))
        const facing = dx * side * 0.6 - dy * 0.5 + depth * 0.6 + (noise(px * 12, py * 12) - 0.5) * 0.08
        body(0.1 + 0.62 * clamp(facing) + 0.28 * clamp(facing) ** 14, ink)
        tinge(ink, palette.haze, 0.15 * (1 - depth))
        return smooth(radius + 1 / canvas.unit, radius - 1 / canvas.unit, Math.sqrt(across) * radius)
      },
      around(x, y, radius * 1.2),
    )
  }
}

/** Two thin curls that widen and fade as they rise. */
const raiseSteam = (canvas: Canvas, palette: Palette, { x, foot, height }: Placed): void =>
  shine(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      const up = (foot - height - py) / 0.3
      if (up < 0 || up > 1) return 0
      const width = 0.006 + 0.03 * up
      const sway = Math.sin(up * 6 + x * 20) * 0.022 * (0.3 + up)
      const curl =
        Math.exp(-(((px - x + 0.012 - sway) / width) ** 2)) +
        0.7 * Math.exp(-(((px - x - 0.022 + sway * 0.8) / width) ** 2))
      dip(ink, palette.light)
      return 0.26 * curl * smooth(0, 0.12, up) * smooth(1, 0.25, up) * (0.4 + 1.1 * noise(px * 1.2, py * 0.8 + 0.3))
    },
    { left: x - 0.2, top: foot - height - 0.32, right: x + 0.2, bottom: foot - height },
  )
