import { type Canvas, dip, paint, shine, tinge } from '@/lib/provider/sample/canvas'
import { blend, type Colour, clamp, mix, rampOf, shade, smooth } from '@/lib/provider/sample/colour'
import { noise, scatter } from '@/lib/provider/sample/noise'
import type { Palette } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { lengthOf } from '@/lib/provider/sample/shape'
import { wash } from '@/lib/provider/sample/wash'

export type Sun = { x: number; y: number; radius: number; isMoon: boolean }

export type Sky = { palette: Palette; horizon: number; sun: Sun; clouds: number; drift: number }

/** Air, its glow around the sun, clouds lit from the sun's side, the disc itself; stars where it is the moon. */
export const paintSky = (canvas: Canvas, sky: Sky): void => {
  paintAir(canvas, sky)
  if (sky.sun.isMoon) sprinkleStars(canvas, sky)
  if (sky.clouds > 0) paintClouds(canvas, sky)
  paintDisc(canvas, sky)
}

export const sunOf = (canvas: Canvas, chance: Chance, horizon: number, isMoon: boolean): Sun => ({
  x: canvas.w * (chance.turn([0.72, 0.27, 0.5, 0.82, 0.18]) + chance.between(-0.06, 0.06)),
  y: isMoon ? horizon * chance.between(0.22, 0.45) : horizon * chance.between(0.62, 0.9),
  radius: isMoon ? chance.between(0.028, 0.06) : chance.between(0.03, 0.055),
  isMoon,
})

const paintAir = (canvas: Canvas, { palette, horizon, sun }: Sky): void => {
  const air = rampOf(palette.sky)
  const reach = sun.isMoon ? 0.35 : 0.6
  wash(
    canvas,
    ink => {
      const { x, y } = ink
      air((y / horizon) ** 1.15, ink)
      const fromSun = lengthOf(x - sun.x, (y - sun.y) * 1.25)
      tinge(ink, palette.light, clamp(0.62 * Math.exp(-fromSun * 7) + reach * 0.75 * Math.exp(-fromSun * 2.3)))
      return 1
    },
    { left: 0, top: 0, right: canvas.w, bottom: horizon + 0.02 },
  )
}

const sprinkleStars = (canvas: Canvas, { horizon, drift }: Sky): void => {
  const cell = 0.022
  shine(
    canvas,
    ink => {
      const { x, y } = ink
      const column = Math.floor(x / cell)
      const row = Math.floor(y / cell)
      const luck = scatter(column, row, Math.floor(drift * 1000))
      if (luck < 0.72) return 0
      const sx = (column + 0.2 + 0.6 * scatter(column, row, 7)) * cell
      const sy = (row + 0.2 + 0.6 * scatter(column, row, 8)) * cell
      const size = 0.0007 + 0.0013 * (luck - 0.72) * 3
      ink.r = ink.b = ink.g = 1
      return smooth(size * 1.6, size * 0.3, lengthOf(x - sx, y - sy)) * smooth(horizon, horizon * 0.3, y) * luck
    },
    { left: 0, top: 0, right: canvas.w, bottom: horizon },
  )
}

const paintClouds = (canvas: Canvas, { palette, horizon, sun, clouds, drift }: Sky): void => {
  const horizonColour = palette.sky.at(-1) ?? palette.haze
  const lit = mix(palette.light, horizonColour, sun.isMoon ? 0.75 : 0.25)
  const dark = mix(mix(palette.mid, horizonColour, 0.55), palette.haze, 0.4)
  const threshold = blend(0.72, 0.4, clouds)
  const towardsSun = sun.x > canvas.w / 2 ? 0.02 : -0.02
  wash(
    canvas,
    ink => {
      const { x, y } = ink
      // Clouds flatten towards the horizon, as a layer seen from below does.
      const depth = 0.25 / (0.22 + Math.max(0, 1 - y / horizon))
      const u = (x - canvas.w / 2) * depth * 0.42 + drift
      const v = depth * 0.75 + drift
      const bend = noise(u * 0.7 + 0.3, v * 0.7) * 0.16
      const body = noise(u + bend, v * 1.5 + bend)
      const cover = smooth(threshold, threshold + 0.26, body)
      if (cover <= 0) return 0
      const side = clamp((body - noise(u + bend + towardsSun, v * 1.5 + bend - 0.03)) * 6 + 0.45)
      const nearSun = Math.exp(-lengthOf(x - sun.x, y - sun.y) * 1.6)
      dip(ink, dark)
      tinge(ink, lit, clamp(side * 0.75 + nearSun * 0.6))
      return cover * (sun.isMoon ? 0.5 : 0.85) * smooth(horizon * 1.01, horizon * 0.86, y)
    },
    { left: 0, top: 0, right: canvas.w, bottom: horizon },
  )
}

const paintDisc = (canvas: Canvas, { palette, horizon, sun }: Sky): void => {
  const face: Colour = shade(palette.light, 0.06)
  const reach = sun.radius * 1.1 + 0.01
  const pixel = 1.5 / canvas.unit
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const fromCentre = lengthOf(x - sun.x, y - sun.y)
      dip(ink, face)
      if (sun.isMoon) tinge(ink, palette.haze, 0.42 * noise(x * 5, y * 5) ** 1.5)
      return smooth(sun.radius + pixel, sun.radius - pixel, fromCentre) * (sun.isMoon ? 0.94 : 0.97)
    },
    { left: sun.x - reach, top: sun.y - reach, right: sun.x + reach, bottom: Math.min(horizon, sun.y + reach) },
  )
}
