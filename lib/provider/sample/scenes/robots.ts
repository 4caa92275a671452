import { type Canvas, dip, paint, shine, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, mix, smooth } from '@/lib/provider/sample/colour'
import type { Palette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { box, coverage, disc, lengthOf, type Shape, stroke, union } from '@/lib/provider/sample/shape'

export type Robot = { x: number; base: number; height: number; nearness: number }

/** A walking robot against the light: plated body, lit edge, glowing eyes. */
export const paintRobot = (canvas: Canvas, palette: Palette, robot: Robot, chance: Chance): void => {
  const { x, base, height: size } = robot
  const { body, eyes } = robotOf(chance, robot)
  const shell = mix(mix(palette.haze, palette.mid, 0.8), palette.deep, 0.25 + 0.7 * robot.nearness)
  const rim = mix(palette.light, palette.accents[0], 0.35)
  const side = chance.turn([1, -1]) * size * 0.014
  const pixel = 1.2 / canvas.unit
  const area = { left: x - size * 0.5, top: base - size * 1.2, right: x + size * 0.5, bottom: base }
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      const distance = body(px, py)
      const cover = coverage(distance, pixel)
      if (cover <= 0) return 0
      dip(ink, shell)
      tinge(ink, palette.haze, 0.3 * smooth(base - size, base - size * 0.4, py) * (1 - robot.nearness))
      const edge = smooth(-size * 0.012, size * 0.002, body(px + side, py - Math.abs(side) * 0.5))
      tinge(ink, rim, edge * 0.85)
      tinge(ink, palette.deep, 0.5 * seams(px - x, py - base, size))
      return cover
    },
    area,
  )
  for (const eye of eyes) lightEye(canvas, eye, palette.accents[1])
}

/** Dark lines where plates meet. */
const seams = (dx: number, dy: number, size: number): number => {
  const band = Math.abs((((-dy / size) * 9) % 1) - 0.5)
  return smooth(0.05, 0.02, band) * smooth(0.3 * size, 0.1 * size, Math.abs(dx))
}

type Eye = { x: number; y: number; radius: number }

const robotOf = (chance: Chance, { x, base, height: size }: Robot): { body: Shape; eyes: Eye[] } => {
  const at = (dx: number, dy: number): [number, number] => [x + dx * size, base - dy * size]
  const part = (dx: number, dy: number, halfWidth: number, halfHeight: number, corner: number) =>
    box(...at(dx, dy), halfWidth * size, halfHeight * size, corner * size)
  const limb = (from: [number, number], to: [number, number], thickness: number) =>
    stroke(...at(...from), ...at(...to), thickness * size)
  const stride = chance.between(0.03, 0.1)
  const headHalf = chance.between(0.08, 0.13)
  const isRound = chance.is(0.5)
  const head = isRound ? disc(...at(0, 0.88), headHalf * size) : part(0, 0.87, headHalf * 1.15, headHalf * 0.85, 0.03)
  const body = union(
    head,
    part(0, 0.74, 0.035, 0.04, 0.01),
    part(0, 0.56, 0.17, 0.15, 0.06),
    part(0, 0.38, 0.1, 0.05, 0.03),
    disc(...at(-0.19, 0.65), 0.06 * size),
    disc(...at(0.19, 0.65), 0.06 * size),
    limb([-0.2, 0.65], [-0.25, 0.46], 0.065),
    limb([-0.25, 0.46], [-0.2 - stride, 0.3], 0.075),
    limb([0.2, 0.65], [0.26, 0.47], 0.065),
    limb([0.26, 0.47], [0.2 + stride, 0.31], 0.075),
    limb([-0.08, 0.36], [-0.1 - stride * 0.6, 0.2], 0.085),
    limb([-0.1 - stride * 0.6, 0.2], [-0.09 - stride * 0.4, 0.02], 0.1),
    limb([0.08, 0.36], [0.11 + stride, 0.2], 0.085),
    limb([0.11 + stride, 0.2], [0.09 + stride, 0.02], 0.1),
    part(-0.1 - stride * 0.4, 0.015, 0.075, 0.018, 0.01),
    part(0.11 + stride, 0.015, 0.075, 0.018, 0.01),
    limb([headHalf * 0.5, 0.94], [headHalf * 0.7, 1.06], 0.012),
    disc(...at(headHalf * 0.7, 1.07), 0.017 * size),
  )
  const eye = (dx: number): Eye => ({ x: x + dx * size, y: base - 0.885 * size, radius: 0.021 * size })
  return { body, eyes: chance.is(0.7) ? [eye(-0.042), eye(0.042)] : [{ ...eye(0), radius: 0.04 * size }] }
}

const lightEye = (canvas: Canvas, { x, y, radius }: Eye, colour: Colour): void =>
  shine(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      dip(ink, colour)
      const distance = lengthOf(px - x, py - y)
      return smooth(radius * 1.15, radius * 0.7, distance) + 0.5 * Math.exp(-distance / (radius * 1.4))
    },
    { left: x - radius * 7, top: y - radius * 7, right: x + radius * 7, bottom: y + radius * 7 },
  )
