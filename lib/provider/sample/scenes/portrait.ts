import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, clamp, hex, mix, rampOf, shade, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { boundsOf, type Mask, maskAt, maskOf, type Point, softened } from '@/lib/provider/sample/mask'
import { noise } from '@/lib/provider/sample/noise'
import { type Palette, paletteOf } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { lengthOf } from '@/lib/provider/sample/shape'
import { wash } from '@/lib/provider/sample/wash'
import { scatterBokeh } from './bokeh'
import { bustOutline, type Hairstyle, hairOutline } from './profile'

type Pose = { x: number; y: number; size: number; facing: 1 | -1; lightX: number; lightY: number }

/** A profile against the light: lit edges, hair that catches it, a background far out of focus. */
export const paintPortrait = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = paletteOf(direction, chance, ['golden', 'studio', 'dusk', 'studio', 'morning'])
  const isMan = direction.has(/\b(man|boy|he|his|male|knight|king|father)\b/)
  const facing = chance.turn([1, -1] as const)
  const size = chance.between(0.5, 0.58) * Math.min(1.2, 0.82 + canvas.h * 0.18)
  const pose: Pose = {
    size,
    facing,
    x: canvas.w * 0.5 - facing * canvas.w * 0.06,
    y: canvas.h * 0.44 + (canvas.h - 1) * 0.03,
    lightX: canvas.w * (0.5 + facing * chance.turn([0.36, 0.3, -0.34])),
    lightY: canvas.h * chance.between(0.14, 0.32),
  }
  paintBackground(canvas, direction, palette, pose, chance)
  const place = (points: Point[]) => points.map(([x, y]): Point => [pose.x + x * facing * size, pose.y + y * size])
  const bust = place(bustOutline(isMan))
  const style: Hairstyle = isMan ? 'short' : chance.turn(['long', 'bun', 'bob'])
  const hairColour = direction.hair ?? chance.pick([hex('#2a1b16'), hex('#54331f'), hex('#17141a'), hex('#8a5a33')])
  const skin = chance.pick([hex('#c88f6d'), hex('#8f5a3d'), hex('#e0b091'), hex('#6b412c')])
  model(canvas, palette, pose, {
    outline: bust,
    skin,
    cloth: mix(palette.accents[0], palette.deep, 0.45),
    hair: null,
  })
  model(canvas, palette, pose, { outline: place(hairOutline(style)), skin, cloth: skin, hair: hairColour })
}

const paintBackground = (canvas: Canvas, direction: Direction, palette: Palette, pose: Pose, chance: Chance): void => {
  const isWood = direction.has(/forest|wood|garden|leaves|meadow|park|trees?/)
  const leaf = hex('#4f7a3a')
  const middle = isWood ? mix(palette.mid, leaf, 0.75) : palette.mid
  const deep = isWood ? mix(palette.deep, hex('#16301f'), 0.75) : palette.deep
  const air = rampOf([palette.light, mix(palette.haze, middle, 0.25), middle, mix(middle, deep, 0.6), deep])
  wash(canvas, ink => {
    const { x, y } = ink
    const away = lengthOf(x - pose.lightX, y - pose.lightY)
    const leaves = isWood
      ? (noise(x * 0.8, y * 0.8) - 0.5) * 0.7 + (noise(x * 0.25 + 3, y * 0.1) - 0.5) * 0.5
      : (noise(x * 0.3, y * 0.3) - 0.5) * 0.2
    air(away * 0.78 + leaves, ink)
    return 1
  })
  const lamps = isWood || direction.mood === 'neon' || direction.mood === 'night' || chance.is(0.4)
  if (!lamps) return
  scatterBokeh(canvas, chance, {
    colour: isWood ? mix(palette.light, leaf, 0.25) : palette.light,
    count: 34,
    largest: 0.075,
    strength: 0.4,
  })
  scatterBokeh(canvas, chance, { colour: palette.accents[1], count: 16, largest: 0.1, strength: 0.3 })
}

type Body = { outline: Point[]; skin: Colour; cloth: Colour; hair: Colour | null }

/** Gives a flat outline roundness: its blurred mask is read as height, and light falls on the slopes. */
const model = (canvas: Canvas, palette: Palette, pose: Pose, { outline, skin, cloth, hair }: Body): void => {
  const { size } = pose
  const mask = maskOf(canvas, outline)
  const [broad, fine] = [softened(mask, size * 0.085), softened(mask, size * 0.02)]
  const shadow = mix(palette.deep, hair ?? skin, hair ? 0.2 : 0.38)
  const step = 1.5 / canvas.unit + size * 0.008
  // A coarse mask is only smooth across its own pixels: the slope is taken over at least one of them.
  const slope = (height: Mask, x: number, y: number, dx: number, dy: number) => {
    const reach = Math.max(step, 1 / height.unit)
    const rise = maskAt(height, x - dx * reach, y - dy * reach) - maskAt(height, x + dx * reach, y + dy * reach)
    return (rise * step) / reach
  }
  const area = boundsOf(outline)
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const cover = clamp(maskAt(mask, x, y))
      if (cover <= 0) return 0
      const away = lengthOf(pose.lightX - x, pose.lightY - y) + 0.001
      const lx = (pose.lightX - x) / away
      const ly = (pose.lightY - y) / away
      const form = slope(broad, x, y, lx, ly) * 9
      const edge = slope(fine, x, y, lx, ly) * 1.6
      if (hair) strand(ink, hair, palette, x, y, pose)
      else dip(ink, collared(skin, cloth, palette, ((x - pose.x) * pose.facing) / size, (y - pose.y) / size))
      tinge(ink, shadow, clamp(0.4 - form * 0.36, 0, 0.72))
      tinge(ink, palette.light, clamp(form * 0.2 + 0.05, 0, 0.45) + clamp(edge, 0, 1) * (hair ? 0.4 : 0.62))
      tinge(ink, palette.haze, 0.1 + 0.12 * smooth(0.5, 1.1, (y - pose.y) / size))
      return cover
    },
    area,
  )
}

const tone = { r: 0, g: 0, b: 0 }

/** Skin above the neckline, cloth below. */
const collared = (skin: Colour, cloth: Colour, palette: Palette, x: number, y: number): Colour => {
  const neckline = 0.72 + (x + 0.15) * 0.18 + 0.02 * Math.sin(x * 9)
  dip(tone, skin)
  tinge(tone, palette.accents[0], 0.16 * Math.exp(-(((x - 0.3) / 0.12) ** 2) - ((y - 0.16) / 0.14) ** 2))
  const lid = Math.abs(y + 0.035 - (x - 0.36) * 0.25)
  tinge(tone, palette.deep, 0.75 * smooth(0.012, 0.004, lid) * smooth(0.3, 0.32, x) * smooth(0.425, 0.4, x))
  const brow = Math.abs(y + 0.125 + (x - 0.34) * 0.2)
  tinge(tone, palette.deep, 0.5 * smooth(0.018, 0.006, brow) * smooth(0.25, 0.3, x) * smooth(0.44, 0.41, x))
  const ear = lengthOf((x + 0.045 + y * 0.12) / 0.062, (y - 0.04) / 0.115)
  tinge(tone, palette.light, 0.16 * smooth(1, 0.9, ear))
  tinge(tone, palette.deep, 0.34 * smooth(0.16, 0, Math.abs(ear - 1)) + 0.26 * smooth(0.6, 0.2, ear))
  const lip = ((x - 0.475) / 0.04) ** 2 + ((y - 0.285) / 0.04) ** 2
  tinge(tone, lips, 0.55 * smooth(1.4, 0.4, lip))
  tinge(tone, cloth, smooth(neckline - 0.005, neckline + 0.005, y))
  tinge(
    tone,
    palette.deep,
    0.3 * smooth(0.012, 0, Math.abs(y - neckline)) +
      (y > neckline ? 0.35 * (0.5 - noise(x * 0.9 + y * 0.2, y * 0.35)) : 0),
  )
  return tone
}

const lips = hex('#a4453d')

/** Hair runs around the crown, then falls: strands follow the distance to a line dropped from the ear. */
const strand = (ink: Colour, hair: Colour, palette: Palette, x: number, y: number, pose: Pose): void => {
  const [dx, dy] = [(x - pose.x) / pose.size, (y - pose.y) / pose.size]
  const along = dy > 0 ? dy : (Math.abs(Math.atan2(dx, -dy)) - Math.PI / 2) * 0.5
  const wave = Math.sin(along * 7 + dx * 3) * 0.035 * smooth(-0.1, 0.4, dy)
  const across = (dy > 0 ? Math.abs(dx) : lengthOf(dx, dy)) + wave
  const fibre = noise(across * 5.5, along * 0.4) * 0.6 + noise(across * 17, along * 0.7 + 0.3) * 0.4
  dip(ink, hair)
  tinge(ink, palette.deep, clamp((0.5 - fibre) * 2.2) * 0.7)
  tinge(ink, shade(hair, 0.16), clamp((fibre - 0.48) * 3))
  tinge(ink, palette.light, 0.3 * smooth(0.52, 0.8, fibre) * smooth(0.62, 0.5, across) * smooth(0.3, 0.46, across))
}
