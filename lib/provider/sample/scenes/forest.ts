import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { clamp, mix, rampOf, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise, wander } from '@/lib/provider/sample/noise'
import { type Palette, paletteOf } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { lengthOf } from '@/lib/provider/sample/shape'
import { glow, wash } from '@/lib/provider/sample/wash'
import { scatterBokeh } from './bokeh'

type Wood = { palette: Palette; lightX: number; lightY: number; floor: number; seed: number }

const layers = 5

/** Trunks that fade into lit mist, shafts of light between them, leaves above and ferns below. */
export const paintForest = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = greened(paletteOf(direction, chance, ['spring', 'morning', 'golden', 'autumn']), direction)
  const wood: Wood = {
    palette,
    lightX: canvas.w * (chance.turn([0.3, 0.68, 0.5]) + chance.between(-0.08, 0.08)),
    lightY: canvas.h * chance.between(0.28, 0.42),
    floor: canvas.h * chance.between(0.7, 0.78),
    seed: chance.whole(1, 9999),
  }
  paintDepth(canvas, wood)
  for (let order = 0; order < layers; order++) {
    paintFloor(canvas, wood, order)
    paintTrunks(canvas, wood, order, chance)
    if (order === 2) castShafts(canvas, wood)
  }
  scatterBokeh(canvas, chance, { colour: palette.light, count: 26, largest: 0.02, strength: 0.35 })
  hangLeaves(canvas, wood)
}

/** A sky's palette becomes a wood's: unless told otherwise its middle tones are leaves. */
const greened = (palette: Palette, direction: Direction): Palette => {
  if (direction.colours.length > 0 || direction.has(/autumn|october|night|neon|snow|winter|dusk/)) return palette
  const leaf = { r: 0.3, g: 0.47, b: 0.24 }
  return {
    ...palette,
    mid: mix(palette.mid, leaf, 0.6),
    deep: mix(palette.deep, { r: 0.05, g: 0.13, b: 0.09 }, 0.7),
    haze: mix(palette.haze, { r: 0.74, g: 0.82, b: 0.6 }, 0.5),
  }
}

const paintDepth = (canvas: Canvas, { palette, lightX, lightY }: Wood): void => {
  const air = rampOf([
    palette.light,
    palette.haze,
    mix(palette.haze, palette.mid, 0.55),
    mix(palette.mid, palette.deep, 0.35),
  ])
  wash(canvas, ink => {
    const { x, y } = ink
    const away = lengthOf((x - lightX) * 0.85, y - lightY)
    air(away * 0.95 + (noise(x * 0.7, y * 0.7) - 0.5) * 0.25, ink)
    return 1
  })
}

const toneAt = ({ palette }: Wood, order: number) =>
  mix(mix(palette.haze, palette.mid, clamp(0.25 + order * 0.3)), palette.deep, smooth(0.5, layers - 1, order) * 0.95)

const paintFloor = (canvas: Canvas, wood: Wood, order: number): void => {
  const { palette, floor, seed } = wood
  const base = floor - 0.05 + (canvas.h - floor) * (order / layers) ** 1.3 * 1.05
  const colour = mix(toneAt(wood, order), palette.mid, 0.35)
  const lit = mix(colour, palette.light, 0.4 - order * 0.06)
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const top =
        base +
        (wander(x * 1.7, seed + order) - 0.5) * 0.07 +
        (noise(x * (7 - order), y * 2 + order) - 0.5) * 0.02 * (1 + order)
      const cover = clamp((y - top) * canvas.unit * 0.6 + 0.5)
      if (cover <= 0) return 0
      dip(ink, colour)
      const moss = noise(x * (5 - order * 0.6), y * (9 - order))
      const path = Math.exp(-(((x - wood.lightX) / (0.16 + (y - floor) * 0.7)) ** 2))
      tinge(ink, lit, clamp((moss - 0.42) * 2.4) * (0.3 + 0.7 * path))
      tinge(ink, palette.deep, clamp((0.5 - moss) * 1.6) * 0.6)
      return cover
    },
    { left: 0, top: base - 0.1, right: canvas.w, bottom: canvas.h },
  )
}

const paintTrunks = (canvas: Canvas, wood: Wood, order: number, chance: Chance): void => {
  const { palette, floor, seed } = wood
  const gap = 0.085 + order * 0.075
  const base = floor + (canvas.h - floor) * (order / layers) ** 1.3 + 0.01
  for (let x = chance.between(-0.1, 0.05); x < canvas.w + 0.1; x += gap * chance.between(0.5, 1.6)) {
    // The nearest trunks leave the light free.
    if (order > 2 && Math.abs(x - wood.lightX) < 0.24) continue
    paintTrunk(canvas, palette, toneAt(wood, order), {
      x,
      half: (0.007 + 0.0085 * order) * chance.between(0.6, 1.35),
      lean: chance.between(-0.06, 0.06),
      base: base + chance.between(-0.015, 0.025) * (1 + order),
      lightX: wood.lightX,
      order,
      seed: seed + x * 7,
    })
  }
}

type Trunk = { x: number; half: number; lean: number; base: number; lightX: number; order: number; seed: number }

const paintTrunk = (canvas: Canvas, palette: Palette, tone: Palette['mid'], trunk: Trunk): void => {
  const { x: foot, half, lean, base, lightX, order, seed } = trunk
  const lit = mix(tone, palette.light, 0.55 - order * 0.05)
  const shadow = mix(tone, palette.deep, 0.5)
  const reach = half * 3 + Math.abs(lean) * base
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const up = base - y
      const centre = foot + lean * up + (wander(y * 3, seed) - 0.5) * half * 1.4
      const width = half * (1 - 0.25 * up) + half * 1.1 * Math.exp(-up * 22) + (noise(x * 2, y * 4) - 0.5) * half * 0.3
      const side = (x - centre) / width
      const cover = clamp((1 - Math.abs(side)) * width * canvas.unit + 0.5)
      if (cover <= 0) return 0
      dip(ink, tone)
      const facing = lightX > centre ? side : -side
      const bark = noise(x * (5.5 - order * 0.5), y * 0.9 + seed) * 1.5 - 0.75
      tinge(ink, lit, smooth(0.25, 1, facing + bark * 0.7) * 0.75)
      tinge(ink, shadow, smooth(0.1, -0.9, facing + bark) * 0.7)
      tinge(ink, palette.haze, smooth(0.16, 0, up) * (0.3 - order * 0.06))
      return cover
    },
    { left: foot - reach, top: 0, right: foot + reach, bottom: base },
  )
}

const castShafts = (canvas: Canvas, { palette, lightX, lightY, seed }: Wood): void => {
  const sourceX = lightX + (lightX > canvas.w / 2 ? 0.35 : -0.35)
  glow(canvas, ink => {
    const { x, y } = ink
    const dy = y - lightY + 0.75
    const angle = (x - sourceX) / dy
    const beam = smooth(0.48, 0.85, wander(angle * 11, seed) * 0.7 + wander(angle * 29, seed + 1) * 0.3)
    dip(ink, palette.light)
    const away = lengthOf((x - lightX) * 0.9, y - lightY)
    return beam * 0.62 * Math.exp(-away * 1.5) * (0.7 + 0.6 * (noise(x, y) - 0.5))
  })
}

const hangLeaves = (canvas: Canvas, { palette, lightX, lightY, seed }: Wood): void => {
  const dark = mix(palette.deep, palette.mid, 0.25)
  const lit = mix(palette.mid, palette.light, 0.3)
  for (let order = 0; order < 3; order++) {
    const scale = 5.5 - order
    paint(
      canvas,
      ink => {
        const { x, y } = ink
        const edge = Math.abs(x - lightX) / canvas.w
        const branch = noise(x * 0.55 + order * 0.3, y * 0.9 + seed * 0.37) - 0.5
        const density = smooth(canvas.h * (0.12 + 0.42 * edge), 0, y + branch * 0.35)
        const leaf = noise(x * scale + y * 0.8, y * scale * 0.8 + order * 0.4)
        const cover = smooth(0.82 - density * 0.55, 0.87 - density * 0.55, leaf) * smooth(0, 0.12, density)
        if (cover <= 0) return 0
        dip(ink, mixed(lit, dark, edge + order * 0.22))
        tinge(ink, palette.light, (0.6 - order * 0.2) * Math.exp(-lengthOf(x - lightX, y - lightY * 0.6) * 4))
        return cover * 0.92
      },
      { left: 0, top: 0, right: canvas.w, bottom: canvas.h * 0.6 },
    )
  }
}

const blended = { r: 0, g: 0, b: 0 }
const mixed = (from: Palette['mid'], to: Palette['mid'], t: number) => {
  dip(blended, from)
  tinge(blended, to, clamp(t * 2))
  return blended
}
