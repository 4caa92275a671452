import { type Area, type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, clamp, mix, shade, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise } from '@/lib/provider/sample/noise'
import { type Palette, studioPalette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { box, coverage, lengthOf, outline, type Shape, stroke, union, within } from '@/lib/provider/sample/shape'
import { glow, wash } from '@/lib/provider/sample/wash'
import { paintStudio } from './studio'

type Room = { palette: Palette; side: 1 | -1; x: number; floor: number; size: number }

/** A corner of a room: window light on the wall, an armchair, a lamp, a plant, a picture and a rug. */
export const paintInterior = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  // A colour named for a room is its armchair's; the walls stay light.
  const palette = studioPalette({ ...direction, colours: [] }, chance)
  const side = chance.turn([1, -1] as const)
  const line = canvas.h * 0.68
  paintStudio(canvas, { palette, side, table: line, backdrop: chance.turn(['window', 'plain', 'window']) }, chance)
  const size = Math.min(1.3, 0.9 + 0.25 * (canvas.h - 1) + 0.1 * (canvas.w - 1))
  const room: Room = { palette, side, size, x: canvas.w * 0.5 - side * canvas.w * 0.04, floor: line + 0.14 }
  hangPicture(canvas, room, chance)
  layRug(canvas, room)
  standPlant(canvas, room, chance)
  standLamp(canvas, room)
  paintArmchair(canvas, room, direction.colours[0] ?? palette.accents[0])
}

const solid = (canvas: Canvas, shape: Shape, area: Area, colour: (x: number, y: number, ink: Colour) => void): void => {
  const pixel = 1.2 / canvas.unit
  paint(
    canvas,
    ink => {
      const cover = coverage(shape(ink.x, ink.y), pixel)
      if (cover > 0) colour(ink.x, ink.y, ink)
      return cover
    },
    area,
  )
}

const spot = (room: Room, dx: number, dy: number): [number, number] => [
  room.x + dx * room.size,
  room.floor - dy * room.size,
]

const areaAt = (room: Room, left: number, bottom: number, right: number, top: number): Area => ({
  left: room.x + Math.min(left, right) * room.size,
  right: room.x + Math.max(left, right) * room.size,
  top: room.floor - top * room.size,
  bottom: room.floor - bottom * room.size,
})

const paintArmchair = (canvas: Canvas, room: Room, cloth: Colour): void => {
  const { palette, side, size } = room
  const part = (dx: number, dy: number, halfWidth: number, halfHeight: number, corner: number) =>
    box(...spot(room, dx, dy), halfWidth * size, halfHeight * size, corner * size)
  const area = areaAt(room, -0.36, -0.02, 0.36, 0.62)
  const shadow = union(part(-side * 0.06, 0, 0.32, 0.016, 0.016))
  wash(
    canvas,
    ink => {
      dip(ink, palette.deep)
      return 0.6 * smooth(0.05, -0.01, shadow(ink.x, ink.y))
    },
    areaAt(room, -0.5, -0.12, 0.5, 0.1),
  )
  const wood = mix(palette.deep, { r: 0.45, g: 0.27, b: 0.14 }, 0.6)
  const legs = union(
    ...[-0.2, 0.2].map(dx => stroke(...spot(room, dx, 0.09), ...spot(room, dx * 1.18, 0), 0.02 * size)),
  )
  solid(canvas, legs, area, (_x, _y, ink) => dip(ink, wood))
  const lit = mix(cloth, palette.light, 0.35)
  const dark = mix(cloth, palette.deep, 0.6)
  const cushion = (shape: Shape, tone: number, roundness: number) =>
    solid(canvas, shape, area, (x, y, ink) => {
      const inward = clamp(-shape(x, y) / (roundness * size))
      const facing = ((x - room.x) / size) * side
      dip(ink, cloth)
      tinge(ink, lit, clamp(tone + facing * 0.5 + (1 - inward) * 0.12))
      tinge(ink, dark, clamp(0.32 - facing * 0.5 - tone) + 0.5 * (1 - inward) ** 2)
      tinge(ink, dark, 0.16 * (noise(x * 3.7, y * 4.1) - 0.35))
    })
  cushion(part(0, 0.36, 0.215, 0.2, 0.12), 0.12, 0.09)
  cushion(part(0, 0.19, 0.19, 0.06, 0.035), 0.42, 0.05)
  cushion(part(0, 0.11, 0.2, 0.045, 0.02), 0, 0.05)
  for (const arm of [-1, 1]) cushion(part(arm * 0.215, 0.19, 0.055, 0.125, 0.05), 0.2, 0.05)
  cushion(part(side * 0.06, 0.315, 0.085, 0.075, 0.04), 0.6, 0.05)
}

const standLamp = (canvas: Canvas, room: Room): void => {
  const { palette, side, size } = room
  const dx = -side * 0.4
  const metal = mix(palette.deep, palette.mid, 0.15)
  const [topX, topY] = spot(room, dx, 0.78)
  const stand = union(
    stroke(...spot(room, dx, 0), topX, topY, 0.012 * size),
    box(...spot(room, dx, 0.005), 0.08 * size, 0.01 * size, 0.008 * size),
  )
  solid(canvas, stand, areaAt(room, dx - 0.12, -0.03, dx + 0.12, 0.85), (_x, _y, ink) => dip(ink, metal))
  const shadePoints = [
    [-0.07, 0.92],
    [0.07, 0.92],
    [0.13, 0.74],
    [-0.13, 0.74],
  ] as const
  const lampshade = outline(shadePoints.map(([x, y]) => spot(room, dx + x, y)))
  glow(canvas, ink => {
    dip(ink, palette.light)
    return 0.5 * Math.exp(-lengthOf(ink.x - topX, (ink.y - topY - 0.02) * 0.8) * 4.5)
  })
  solid(canvas, lampshade, areaAt(room, dx - 0.15, 0.7, dx + 0.15, 0.95), (x, y, ink) => {
    dip(ink, mix(palette.light, palette.accents[1], 0.3))
    tinge(ink, palette.light, 0.7 * Math.exp(-Math.abs(x - topX) * 14) * smooth(topY - 0.16, topY + 0.05, y))
  })
}

const standPlant = (canvas: Canvas, room: Room, chance: Chance): void => {
  const { palette, side, size } = room
  const dx = side * 0.46
  const leafy = mix({ r: 0.2, g: 0.42, b: 0.24 }, palette.deep, 0.2)
  for (let i = 0; i < 13; i++) {
    const lean = chance.between(-1, 1)
    const [rootX, rootY] = spot(room, dx, 0.17)
    const [tipX, tipY] = [
      rootX + lean * 0.2 * size,
      rootY - (0.5 - Math.abs(lean) * 0.22) * size * chance.between(0.7, 1),
    ]
    const [middleX, middleY] = [(rootX + tipX) / 2 - lean * 0.03 * size, (rootY + tipY) / 2 - 0.03 * size]
    const reach = lengthOf(tipX - rootX, tipY - rootY) * 0.62
    const [ux, uy] = [(tipX - rootX) / (reach / 0.62), (tipY - rootY) / (reach / 0.62)]
    const bulge = reach * 1.9
    const round =
      (sign: number): Shape =>
      (x, y) =>
        lengthOf(x - middleX + uy * bulge * sign, y - middleY - ux * bulge * sign) - bulge - reach * 0.16
    const colour = shade(leafy, chance.between(-0.06, 0.1))
    const area = { left: middleX - reach, right: middleX + reach, top: middleY - reach, bottom: middleY + reach }
    solid(canvas, within(round(1), round(-1)), area, (x, y, ink) => {
      dip(ink, colour)
      const vein = (x - middleX) * uy - (y - middleY) * ux
      tinge(ink, palette.light, 0.3 * smooth(-0.01, 0.02, vein * side * -1))
    })
  }
  const pot = outline([
    spot(room, dx - 0.1, 0.19),
    spot(room, dx + 0.1, 0.19),
    spot(room, dx + 0.07, 0),
    spot(room, dx - 0.07, 0),
  ])
  solid(canvas, pot, areaAt(room, dx - 0.12, -0.02, dx + 0.12, 0.22), (x, _y, ink) => {
    dip(ink, mix(palette.accents[2], palette.haze, 0.2))
    tinge(ink, palette.deep, 0.6 * smooth(0.06, -0.1, ((x - room.x) / size - dx) * side))
  })
}

const hangPicture = (canvas: Canvas, room: Room, chance: Chance): void => {
  const { palette, side, size } = room
  const [x, level] = spot(room, side * 0.02, 0.86)
  const y = Math.max(level, 0.2 * size)
  const frame = box(x, y, 0.12 * size, 0.15 * size)
  const area = areaAt(room, -0.3, 0.4, 0.3, 1.1)
  paint(
    canvas,
    ink => {
      dip(ink, palette.deep)
      return 0.35 * smooth(0.03, -0.01, frame(ink.x + side * 0.012, ink.y - 0.014))
    },
    area,
  )
  const wave = chance.between(0, 6)
  solid(canvas, frame, area, (px, py, ink) => {
    const inside = -frame(px, py) / size
    dip(ink, mix(palette.deep, palette.mid, 0.2))
    if (inside > 0.008) dip(ink, mix(palette.light, palette.haze, 0.2))
    if (inside < 0.03) return
    dip(ink, mix(palette.haze, palette.light, 0.3))
    if (lengthOf(px - x - 0.02, py - y + 0.04 * size) < 0.035 * size) dip(ink, palette.accents[1])
    if (py > y + 0.02 * size + 0.02 * Math.sin(px * 40 + wave) * size) dip(ink, palette.accents[0])
    if (py > y + 0.06 * size + 0.015 * Math.sin(px * 30 + wave * 2) * size) dip(ink, palette.accents[2])
  })
}

const layRug = (canvas: Canvas, room: Room): void => {
  const { palette, size } = room
  const [x, y] = spot(room, 0, -0.05)
  const rug: Shape = (px, py) => (lengthOf((px - x) / (0.56 * size), (py - y) / (0.13 * size)) - 1) * 0.13 * size
  solid(canvas, rug, areaAt(room, -0.6, -0.22, 0.6, 0.12), (px, py, ink) => {
    const ringed = lengthOf((px - x) / (0.56 * size), (py - y) / (0.13 * size))
    dip(ink, mix(palette.light, palette.haze, 0.35))
    if (ringed > 0.84 && ringed < 0.9) dip(ink, palette.accents[2])
    tinge(ink, palette.deep, 0.25 * noise(px * 4.3, py * 9.1))
  })
}
