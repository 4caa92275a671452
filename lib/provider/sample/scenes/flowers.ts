import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { clamp, mix, shade, smooth } from '@/lib/provider/sample/colour'
import { noise, scatter } from '@/lib/provider/sample/noise'
import type { Palette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { lengthOf } from '@/lib/provider/sample/shape'

/** A meadow from `top` to the lower edge: blades of grass, then blossoms that grow and blur towards us. */
export const scatterFlowers = (canvas: Canvas, palette: Palette, chance: Chance, top: number): void => {
  const seed = chance.whole(1, 999)
  paintGrass(canvas, palette, top, seed)
  for (let y = top + 0.02; y < canvas.h + 0.03; y += 0.012) {
    const nearness = (y - top) / (canvas.h - top)
    const count = Math.round(canvas.w * (30 - nearness * 20))
    for (let i = 0; i < count; i++)
      paintBlossom(canvas, palette, chance, chance.between(0, canvas.w), y + chance.between(-0.02, 0.02), nearness)
  }
}

const paintGrass = (canvas: Canvas, palette: Palette, top: number, seed: number): void => {
  const near = mix(palette.mid, palette.deep, 0.55)
  const lit = mix(palette.mid, palette.light, 0.3)
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const edge = top + 0.035 * (noise(x * 0.5, seed) - 0.5) * 2 + 0.012 * scatter(Math.floor(x * 240), 3, seed)
      const nearness = clamp((y - top) / (canvas.h - top))
      const blades = noise(x * (5 - nearness * 2.6) + y * 0.35, y * 0.5 + seed)
      dip(ink, mix3(lit, palette.mid, near, nearness))
      tinge(ink, blades > 0.5 ? lit : palette.deep, clamp(Math.abs(blades - 0.5) * (1.2 + nearness)) * 0.7)
      return clamp((y - edge) * canvas.unit * 0.5 + 0.5)
    },
    { left: 0, top: top - 0.06, right: canvas.w, bottom: canvas.h },
  )
}

type Rgb = Parameters<typeof dip>[1]
const between: Rgb = { r: 0, g: 0, b: 0 }
const mix3 = (far: Rgb, middle: Rgb, near: Rgb, t: number): Rgb => {
  dip(between, far)
  tinge(between, middle, smooth(0, 0.3, t))
  tinge(between, near, smooth(0.25, 1, t))
  return between
}

const paintBlossom = (
  canvas: Canvas,
  palette: Palette,
  chance: Chance,
  x: number,
  y: number,
  nearness: number,
): void => {
  const radius = (0.003 + 0.016 * nearness ** 2) * chance.between(0.6, 1.3)
  const colour = shade(chance.pick(palette.accents), chance.between(-0.06, 0.06))
  const heart = mix(colour, palette.deep, 0.25)
  const petals = chance.whole(5, 6)
  const turned = chance.between(0, 6)
  const blur = (0.5 + 2.2 * nearness) / canvas.unit + radius * 0.12
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      const [dx, dy] = [px - x, (py - y) * 1.35]
      const fromHeart = lengthOf(dx, dy)
      const reach = radius * (0.72 + 0.28 * Math.cos(petals * Math.atan2(dy, dx) + turned))
      dip(ink, colour)
      tinge(ink, heart, smooth(radius * 0.55, radius * 0.1, fromHeart))
      return smooth(reach + blur, reach - blur, fromHeart) * 0.92
    },
    { left: x - radius * 1.5, top: y - radius * 1.5, right: x + radius * 1.5, bottom: y + radius * 1.5 },
  )
}
