import { type Canvas, dip, paint, tinge } from '@/lib/provider/sample/canvas'
import { clamp, mix, smooth } from '@/lib/provider/sample/colour'
import type { Direction } from '@/lib/provider/sample/direction'
import { noise } from '@/lib/provider/sample/noise'
import { type Palette, paletteOf } from '@/lib/provider/sample/palette'
import type { Chance } from '@/lib/provider/sample/random'
import { coniferLine } from './conifers'
import { scatterFlowers } from './flowers'
import { paintRanges } from './ranges'
import { reflectBelow } from './reflection'
import { paintSky, type Sun, sunOf } from './sky'

type Front = 'sand' | 'meadow' | 'lake' | 'trees' | 'bare'

const frontOf = (direction: Direction, chance: Chance): Front => {
  if (direction.has(/desert|dune|canyon|sahara/)) return 'sand'
  if (direction.has(/lake|river|reflection/)) return 'lake'
  if (direction.has(/spring|flower|meadow|blossom|hill|field/)) return chance.turn(['meadow', 'lake', 'trees'])
  return chance.turn(['trees', 'lake', 'bare'])
}

/** Range behind range in the mist, with a lake, a meadow or a stand of conifers in front. */
export const paintRidges = (canvas: Canvas, direction: Direction, chance: Chance): void => {
  const palette = paletteOf(direction, chance, ['morning', 'golden', 'dusk', 'day'])
  const front = frontOf(direction, chance)
  const horizon = canvas.h * (front === 'lake' ? chance.between(0.52, 0.6) : chance.between(0.5, 0.58))
  const sun = sunOf(canvas, chance, horizon * 0.8, direction.mood === 'night' || direction.mood === 'neon')
  paintSky(canvas, {
    palette,
    horizon: horizon + 0.1,
    sun,
    clouds: chance.between(0.2, 0.7),
    drift: chance.between(0, 9),
  })
  const isSoft = front === 'sand' || (direction.has(/hill/) && !direction.has(/mountain|peak/))
  const seed = chance.whole(1, 9999)
  const shore = front === 'lake' ? horizon + 0.03 : canvas.h
  paintRanges(canvas, {
    palette,
    sun,
    seed,
    isSoft,
    horizon,
    bottom: shore,
    count: chance.whole(4, 6),
    relief: (isSoft ? 0.22 : chance.between(0.42, 0.56)) * Math.max(0.9, Math.min(1.25, canvas.h)),
    hasSnow: front !== 'sand' && (direction.has(/snow|winter|alp|peak|spring|glacier/) || chance.is(0.4)),
    isWooded: front !== 'sand',
  })
  if (front === 'lake')
    reflectBelow(canvas, {
      line: shore,
      ripple: 0.05,
      tint: mix(palette.deep, palette.mid, 0.35),
      strength: 0.86,
      drift: seed,
    })
  if (front === 'trees' || front === 'lake') paintStand(canvas, palette, sun, front === 'lake' ? 0.55 : 1, seed)
  if (front === 'meadow') scatterFlowers(canvas, palette, chance, canvas.h * 0.8)
}

/** Conifers that rise on the side away from the sun and frame the view. */
const paintStand = (canvas: Canvas, palette: Palette, sun: Sun, scale: number, seed: number): void => {
  const isRight = sun.x < canvas.w / 2
  for (const [order, tone] of [0.34, 0.1].entries()) {
    const stand = {
      from: -0.1,
      to: canvas.w + 0.1,
      height: (0.26 + order * 0.16) * scale,
      gap: 0.05 + order * 0.035,
      seed: seed + order * 77,
    }
    const rise = coniferLine(canvas, stand)
    const colour = mix(palette.deep, palette.mid, tone)
    paint(
      canvas,
      ink => {
        const { x, y } = ink
        const away = smooth(0.85, 0.05, isRight ? 1 - x / canvas.w : x / canvas.w)
        const ground =
          canvas.h * (1.0 + order * 0.05) - (0.17 - order * 0.02) * scale * away - 0.04 * noise(x * 0.6, seed)
        const top = ground - (rise[Math.min(canvas.width - 1, (x * canvas.unit) | 0)] ?? 0) * (0.25 + 0.75 * away)
        const cover = clamp((y - top) * canvas.unit + 0.5)
        if (cover <= 0) return 0
        dip(ink, colour)
        tinge(ink, palette.haze, (1 - order) * 0.3 * smooth(top, top + 0.2, y))
        return cover
      },
      { left: 0, top: canvas.h - 0.7 * scale, right: canvas.w, bottom: canvas.h },
    )
  }
}
