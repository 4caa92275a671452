import { type Canvas, dip, paint, shine, tinge } from '@/lib/provider/sample/canvas'
import { clamp, mix, rampOf, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise, wander } from '@/lib/provider/sample/noise'
import { type Palette, paletteOf } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { coverage, outline, union } from '@/lib/provider/sample/shape'
import { paintLighthouse } from './lighthouse'
import { paintSky, type Sun, sunOf } from './sky'

type Shore = 'open' | 'cliffs' | 'beach'

/** A wide horizon, the sun's path on the water, and a sail, cliffs or a wet beach in front. */
export const paintSea = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = paletteOf(direction, chance, ['golden', 'morning', 'dusk', 'day'])
  const shore = shoreFor(direction, chance)
  const horizon = canvas.h * chance.between(0.4, 0.56)
  const isMoon = direction.mood === 'night' || direction.mood === 'neon'
  const sun = sunOf(canvas, chance, horizon, isMoon)
  const drift = chance.between(0, 9)
  paintSky(canvas, { palette, horizon: horizon + 0.01, sun, clouds: chance.between(0.35, 0.8), drift })
  paintWater(canvas, palette, { horizon, sun, drift })
  if (shore === 'cliffs' && !direction.has(/lighthouse/))
    paintCliffs(canvas, palette, { horizon, sun, seed: chance.whole(1, 999) })
  if (direction.has(/lighthouse/)) paintLighthouse(canvas, palette, sun.x > canvas.w / 2, horizon)
  if (shore === 'beach') paintBeach(canvas, palette, { top: canvas.h * chance.between(0.76, 0.84), drift })
  if ((shore !== 'cliffs' && !direction.has(/lighthouse/)) || direction.has(/boat|sail/))
    paintSail(canvas, palette, {
      x: canvas.w * (1 - sun.x / canvas.w) * chance.between(0.85, 1.1),
      horizon,
      size: chance.between(0.06, 0.13),
    })
}

const shoreFor = (direction: Direction, chance: Chance): Shore => {
  if (direction.has(/cliff|coast|lighthouse|island/)) return 'cliffs'
  if (direction.has(/beach|sand|shore/)) return chance.turn(['beach', 'beach', 'cliffs'])
  return chance.turn(['open', 'cliffs', 'beach'])
}

type Water = { horizon: number; sun: Sun; drift: number }

const paintWater = (canvas: Canvas, palette: Palette, { horizon, sun, drift }: Water): void => {
  const body = rampOf([
    mix(palette.sky.at(-1) ?? palette.haze, palette.mid, 0.35),
    mix(palette.mid, palette.sky[0] ?? palette.mid, 0.4),
    mix(palette.deep, palette.mid, 0.4),
    palette.deep,
  ])
  const crest = mix(palette.sky.at(-1) ?? palette.haze, palette.light, 0.3)
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const depth = Math.max(0, (y - horizon) / (canvas.h - horizon))
      const near = 0.045 + depth
      const across = (x - canvas.w / 2) / near
      const swell = noise(across * 0.34 + drift, 1.1 / near + drift)
      const chop = noise(across * 1.1, 3.6 / near + drift)
      const ripple = noise(across * 3.1, 9 / near + drift)
      const face = (swell - 0.5) * 0.9 + (chop - 0.5) * 0.9 + (ripple - 0.5) * 0.7
      body(clamp(depth ** 0.8 + face * 0.12), ink)
      tinge(ink, crest, clamp(face * 1.5) * (0.85 - depth * 0.4))
      const spread = 0.02 + sun.radius * 0.8 + depth * 0.3
      const path = Math.exp(-(((x - sun.x) / spread) ** 2))
      tinge(ink, palette.light, clamp(path * (0.22 + 3.4 * Math.max(0, face - 0.1 + 0.12 * (1 - depth)))))
      tinge(ink, palette.haze, 0.6 * Math.exp(-depth * 22))
      return clamp((y - horizon) * canvas.unit + 0.5)
    },
    { left: 0, top: horizon - 0.005, right: canvas.w, bottom: canvas.h },
  )
}

const paintCliffs = (
  canvas: Canvas,
  palette: Palette,
  { horizon, sun, seed }: { horizon: number; sun: Sun; seed: number },
): void => {
  const isLeft = sun.x > canvas.w / 2
  for (let order = 0; order < 3; order++) {
    const reach = canvas.w * (0.62 - order * 0.13)
    const foot = horizon + 0.012 + 0.09 * order ** 1.6
    const colour = mix(mix(palette.haze, palette.mid, 0.35 + order * 0.3), palette.deep, order * 0.4)
    const lit = mix(colour, palette.light, 0.4)
    paint(
      canvas,
      ink => {
        const { x, y } = ink
        const along = (isLeft ? x : canvas.w - x) / reach
        const rise =
          (0.12 + 0.1 * order) *
          smooth(1, 0.15, along + (noise(x * 0.9, seed + order) - 0.5) * 0.35) *
          (0.5 +
            0.5 * wander(along * 4, seed + order) +
            0.24 * wander(along * 13, seed) +
            0.1 * wander(along * 41, seed))
        const top = foot - rise - (along < 1 ? 0.006 * noise(x * 4, order) : -1)
        const cover =
          clamp((y - top) * canvas.unit + 0.5) * smooth(foot + 0.004, foot - 0.001, y - noise(x * 3, 2) * 0.012)
        if (cover <= 0) return 0
        dip(ink, colour)
        const rock = noise(x * 1.3 + seed, y * 3.4) - noise(x * 1.3 + seed + (isLeft ? 0.008 : -0.008), y * 3.4)
        tinge(ink, rock < 0 ? lit : palette.deep, clamp(Math.abs(rock) * 9) * 0.75)
        tinge(ink, palette.haze, smooth(foot - rise, foot, y) * (0.5 - order * 0.13))
        return cover
      },
      { left: 0, top: horizon - 0.5, right: canvas.w, bottom: foot + 0.03 },
    )
  }
}

const paintBeach = (canvas: Canvas, palette: Palette, { top, drift }: { top: number; drift: number }): void => {
  const dry = mix(palette.haze, palette.light, 0.25)
  const wet = mix(mix(palette.haze, palette.mid, 0.55), palette.deep, 0.15)
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const edge = top + (noise(x * 0.45 + drift, drift) - 0.5) * 0.12 + (x / canvas.w - 0.5) * 0.1
      const inland = y - edge
      const foam = noise(x * 1.6, y * 2.4 + drift)
      dip(ink, wet)
      tinge(ink, dry, smooth(0.03, 0.13, inland + (foam - 0.5) * 0.05))
      tinge(ink, palette.deep, 0.25 * (0.5 - noise(x * 6, y * 9)))
      tinge(ink, palette.light, 0.9 * smooth(0.014, 0.001, Math.abs(inland - (foam - 0.5) * 0.03)))
      const lace = smooth(0.035, 0.01, Math.abs(inland + 0.035)) * smooth(0.5, 0.62, foam)
      tinge(ink, palette.light, lace * 0.8)
      return Math.max(smooth(-0.004, 0.004, inland), lace * 0.85)
    },
    { left: 0, top: top - 0.2, right: canvas.w, bottom: canvas.h },
  )
}

const paintSail = (
  canvas: Canvas,
  palette: Palette,
  { x, horizon, size }: { x: number; horizon: number; size: number },
): void => {
  const base = horizon + size * 0.12
  const at = (dx: number, dy: number): [number, number] => [x + dx * size, base - dy * size]
  const sails = union(
    outline([at(0.03, 0.12), at(0.03, 1.15), at(0.42, 0.14)]),
    outline([at(-0.02, 0.14), at(-0.02, 0.98), at(-0.34, 0.16)]),
  )
  const hull = outline([at(-0.4, 0.1), at(0.48, 0.1), at(0.34, -0.03), at(-0.3, -0.03)])
  const area = { left: x - size, top: base - size * 1.3, right: x + size, bottom: base + size * 1.2 }
  const pixel = 1.2 / canvas.unit
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      dip(ink, mix(palette.light, palette.accents[0], 0.15))
      return coverage(sails(px, py), pixel) * 0.95
    },
    area,
  )
  paint(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      dip(ink, palette.deep)
      return coverage(hull(px, py), pixel)
    },
    area,
  )
  shine(
    canvas,
    ink => {
      const { x: px, y: py } = ink
      dip(ink, palette.light)
      const mirrored = 2 * base - py
      return py > base ? 0.3 * coverage(sails(px + (noise(px, py * 9) - 0.5) * size * 0.3, mirrored), size * 0.12) : 0
    },
    area,
  )
}
