import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { clamp, mix, rampOf, shade, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise, wander } from '@/lib/provider/sample/noise'
import { type Palette, paletteOf } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { lengthOf } from '@/lib/provider/sample/shape'
import { wash } from '@/lib/provider/sample/wash'

/** For prompts without a subject we can draw: paper waves, paper terraces or soft spheres in the prompt's light. */
export const paintForms = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = paletteOf(direction, chance, ['studio', 'golden', 'studio', 'dusk', 'studio', 'morning'])
  chance.turn([paintSpheres, paintWaves, paintTerraces])(canvas, palette, chance)
}

const paintWall = (canvas: Canvas, palette: Palette, lightX: number, lightY: number): void => {
  const wall = rampOf([
    mix(palette.haze, palette.light, 0.6),
    palette.haze,
    mix(palette.haze, palette.mid, 0.6),
    mix(palette.mid, palette.deep, 0.25),
  ])
  wash(canvas, ink => {
    const { x, y } = ink
    wall(lengthOf(x - lightX, y - lightY) * 0.62, ink)
    return 1
  })
}

const paintSpheres = (canvas: Canvas, palette: Palette, chance: Chance): void => {
  const [lightX, lightY] = [canvas.w * chance.turn([0.2, 0.8]), canvas.h * 0.15]
  paintWall(canvas, palette, lightX, lightY)
  const colours = [palette.accents[0], palette.mid, palette.accents[1], palette.accents[2], palette.light]
  for (let i = 0; i < 7; i++) {
    const radius = (i === 3 ? 0.3 : chance.between(0.05, 0.2)) * (0.8 + 0.1 * (canvas.w + canvas.h))
    const sphere = {
      x: canvas.w * chance.between(0.1, 0.9),
      y: canvas.h * chance.between(0.2, 0.85),
      radius,
      focus: 0.002 + Math.abs(i - 3) * 0.006,
    }
    paintSphere(canvas, palette, { ...sphere, colour: colours[i % colours.length] ?? palette.mid, lightX, lightY })
  }
}

type Sphere = {
  x: number
  y: number
  radius: number
  focus: number
  colour: Palette['mid']
  lightX: number
  lightY: number
}

const paintSphere = (
  canvas: Canvas,
  palette: Palette,
  { x, y, radius, focus, colour, lightX, lightY }: Sphere,
): void => {
  const away = lengthOf(lightX - x, lightY - y)
  const [lx, ly] = [((lightX - x) / away) * 0.72, ((lightY - y) / away) * 0.72]
  const body = rampOf([
    mix(palette.deep, colour, 0.25),
    shade(colour, -0.12),
    colour,
    mix(colour, palette.light, 0.55),
    palette.light,
  ])
  const soft = focus + 1 / canvas.unit
  const area = { left: x - radius * 1.7, top: y - radius * 1.7, right: x + radius * 1.7, bottom: y + radius * 1.7 }
  wash(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      dip(ink, palette.deep)
      return 0.3 * smooth(radius * 1.35, radius * 0.7, lengthOf(px - x + lx * radius * 0.4, py - y + ly * radius * 0.4))
    },
    area,
  )
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      const dx = (px - x) / radius
      const dy = (py - y) / radius
      const across = dx * dx + dy * dy
      const depth = Math.sqrt(Math.max(0, 1 - across))
      const facing = dx * lx + dy * ly + depth * 0.69
      body(0.08 + 0.62 * clamp(facing) + 0.3 * clamp(facing) ** 12, ink)
      tinge(ink, palette.haze, 0.5 * (1 - depth) ** 3)
      return smooth(radius + soft, radius - soft, Math.sqrt(across) * radius)
    },
    area,
  )
}

const paintWaves = (canvas: Canvas, palette: Palette, chance: Chance): void => {
  const sheets = chance.whole(7, 9)
  const [lightX, seed] = [canvas.w * chance.turn([0.75, 0.25]), chance.whole(1, 999)]
  paintWall(canvas, palette, lightX, canvas.h * 0.1)
  const stops = rampOf([
    mix(palette.haze, palette.light, 0.4),
    palette.accents[1],
    palette.accents[0],
    palette.mid,
    palette.deep,
  ])
  const slope = chance.between(-0.35, 0.35)
  const sheet = { r: 0, g: 0, b: 0 }
  for (let order = 0; order < sheets; order++) {
    const base = canvas.h * (0.16 + 0.86 * (order / sheets))
    const heightAt = (x: number) =>
      base + (x - canvas.w / 2) * slope * 0.5 + (wander(x * 1.15 + order * 0.37, seed + order * 3) - 0.5) * 0.34
    stops(order / (sheets - 1), sheet)
    const colour = { ...sheet }
    const lit = mix(colour, palette.light, 0.35)
    const tops = Float32Array.from({ length: canvas.width }, (_, column) => heightAt((column + 0.5) / canvas.unit))
    paint(canvas, ink => {
      const { x, y } = ink
      const below = y - (tops[Math.min(canvas.width - 1, (x * canvas.unit) | 0)] ?? 0)
      if (below < -0.07) return 0
      if (below < 0) {
        dip(ink, palette.deep)
        return 0.42 * (1 + below / 0.07) ** 2.2
      }
      dip(ink, colour)
      tinge(ink, lit, 0.9 * Math.exp(-below * 9) * (0.55 + 0.45 * Math.exp(-Math.abs(x - lightX) * 1.4)))
      tinge(ink, palette.deep, 0.25 * clamp(below * 1.6))
      return 1
    })
  }
}

/** Sheets of paper cut along the contours of a smooth landscape, each throwing its shadow on the one below. */
const paintTerraces = (canvas: Canvas, palette: Palette, chance: Chance): void => {
  const [drift, turn, levels] = [chance.between(0, 90), chance.between(0, 3), chance.whole(7, 9)]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const side = chance.pick([-1, 1])
  const papers = rampOf([
    palette.deep,
    palette.mid,
    palette.accents[0],
    palette.accents[1],
    mix(palette.haze, palette.light, 0.6),
  ])
  const under = { r: 0, g: 0, b: 0 }
  const papersBelow = (level: number) => {
    papers((level - 1) / (levels - 1), under)
    return under
  }
  const heightAt = (x: number, y: number) => {
    const u = x * cos + y * sin + drift
    const v = y * cos - x * sin
    const bend = wander(v * 1.3 + drift, 2)
    return 0.5 * wander(u * 1.9 + bend * 1.2, 3) + 0.5 * wander(v * 2.1 + wander(u * 1.4, 4) * 1.3, 5)
  }
  const step = 0.004
  paint(canvas, ink => {
    const { x, y } = ink
    const height = heightAt(x, y) * levels
    const level = Math.floor(height)
    papers(level / (levels - 1), ink)
    const slope = Math.abs(heightAt(x + step, y) * levels - height) + Math.abs(heightAt(x, y + step) * levels - height)
    const fromEdge = ((height - level) / (slope + 0.0001)) * step * canvas.unit
    if (fromEdge < 1) tinge(ink, papersBelow(level), 1 - fromEdge)
    const above = heightAt(x - side * 0.02, y - 0.024) * levels - level - 1
    const farther = heightAt(x - side * 0.045, y - 0.05) * levels - level - 1
    tinge(ink, palette.deep, 0.34 * smooth(-0.02, 0.12, above) + 0.22 * smooth(-0.05, 0.3, farther))
    tinge(ink, palette.light, 0.35 * smooth(3.5, 1, fromEdge) * clamp(fromEdge))
    tinge(ink, palette.light, 0.05 * (noise(x * 4.1, y * 4.3) - 0.5) + 0.1 * (1 - y / canvas.h))
    return 1
  })
}
