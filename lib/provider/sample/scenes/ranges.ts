import { type Canvas, dip, type Ink, paint, tinge } from '@/lib/provider/sample/canvas'
import { type Colour, clamp, mix, smooth } from '@/lib/provider/sample/colour'
import { noise, scatter, wander } from '@/lib/provider/sample/noise'
import type { Palette } from '@/lib/provider/sample/palette'
import { lengthOf } from '@/lib/provider/sample/shape'
import { coniferLine } from './conifers'
import type { Sun } from './sky'

export type Land = {
  palette: Palette
  sun: Sun
  seed: number
  horizon: number
  bottom: number
  count: number
  relief: number
  isSoft: boolean
  hasSnow: boolean
  isWooded: boolean
}

type Range = { order: number; nearness: number; base: number; rise: number; tops: Float32Array }

/** Mountains from the farthest to the nearest; each is painted only where the next does not hide it. */
export const paintRanges = (canvas: Canvas, land: Land): void => {
  const ranges = Array.from({ length: land.count }, (_, order) => rangeOf(canvas, land, order))
  for (const range of ranges) paintRange(canvas, land, range, ranges[range.order + 1]?.tops ?? null)
}

const rangeOf = (canvas: Canvas, land: Land, order: number): Range => {
  const nearness = order / (land.count - 1)
  const base = land.horizon + (land.bottom - land.horizon) * nearness ** 1.2 * 0.86 + 0.02
  const rise = land.relief * (1 - nearness * 0.72) * (order === 0 ? 0.75 : 1)
  const seed = land.seed + order * 31
  const trees = land.isWooded && nearness > 0.55 ? woodsOn(canvas, nearness, seed) : null
  const peak = canvas.w * (land.sun.x > canvas.w / 2 ? 0.34 : 0.66)
  const tops = Float32Array.from({ length: canvas.width }, (_, column) => {
    const x = column / canvas.unit
    const summit = order === 1 ? 0.95 - Math.abs(x - peak) * 1.25 : 0
    const broad = Math.max(0.35 + 0.6 * wander(x * 1.1 + 0.4, seed + 5), summit)
    return (
      base -
      rise * heightAt(x * (1.35 - nearness * 0.3), seed, land.isSoft || nearness > 0.5) * broad -
      (trees?.[column] ?? 0)
    )
  })
  return { order, nearness, base, rise, tops }
}

const woodsOn = (canvas: Canvas, nearness: number, seed: number) =>
  coniferLine(canvas, {
    from: -0.05,
    to: canvas.w + 0.05,
    height: 0.012 + 0.05 * nearness ** 2,
    gap: 0.003 + 0.012 * nearness ** 2,
    seed,
  })

/** Peaks by folding smooth noise at its middle; dunes and hills leave it unfolded. */
const heightAt = (x: number, seed: number, isSoft: boolean): number => {
  let [sum, weight, total] = [0, 1, 0]
  for (let octave = 0; octave < 7; octave++) {
    const value = wander(x * 2 ** octave + octave * 7.3, seed + octave)
    sum += weight * (isSoft ? value : 1 - Math.abs(value * 2 - 1))
    total += weight
    weight *= isSoft ? 0.24 : 0.46
  }
  return sum / total
}

const paintRange = (canvas: Canvas, land: Land, range: Range, next: Float32Array | null): void => {
  const { palette, sun } = land
  const { nearness, base, rise, tops } = range
  const rock = rockOf(canvas, land, range)
  const mist = mix(palette.haze, palette.light, 0.3)
  const pixel = 1.5 / canvas.unit
  paint(
    canvas,
    ink => {
      const { x, y } = ink
      const column = Math.min(canvas.width - 1, (x * canvas.unit) | 0)
      const top = tops[column] ?? 0
      const cover = clamp((y - top) * canvas.unit + 0.5)
      if (cover <= 0 || (next && y > (next[column] ?? 0) + pixel)) return 0
      rock(ink, y - top)
      tinge(ink, mist, smooth(0, 0.12 + (base - top) * 0.9, y - top) * (0.88 - nearness * 0.5))
      const fromSun = lengthOf(x - sun.x, (y - sun.y) * 1.3)
      tinge(ink, palette.light, clamp(Math.exp(-fromSun * 3) * (0.55 - nearness * 0.4)))
      return cover
    },
    { left: 0, top: base - rise - 0.1, right: canvas.w, bottom: land.bottom },
  )
}

/** A slope's own colour, `below` its top: lit and shaded by the relief where it is rock, plain where it is wooded. */
const rockOf = (canvas: Canvas, { palette, sun, seed, isSoft, hasSnow }: Land, { order, nearness, rise }: Range) => {
  const distant = mix(palette.haze, palette.mid, clamp(0.2 + nearness * 1.5))
  const body = mix(distant, palette.deep, smooth(0.3, 1, nearness) * 0.92)
  if (!isSoft && nearness > 0.7) return (ink: Colour) => dip(ink, body)
  const lit = mix(body, palette.light, 0.5 - nearness * 0.3)
  const dark = mix(body, palette.deep, 0.6)
  const snow = mix(palette.light, palette.haze, 0.2 + nearness * 0.3)
  const side = sun.x > canvas.w / 2 ? 0.007 : -0.007
  const strength = isSoft ? 3 : 9 * (1 - nearness * 0.75)
  const isSnowy = hasSnow && nearness < 0.5
  const drift = scatter(seed, order)
  return (ink: Ink, below: number) => {
    const warp = noise(ink.x * 0.9 + drift, ink.y * 0.9) * 0.09
    const u = ink.x * 0.75 + warp + drift
    const v = (ink.y - below * 0.45) * 0.75 + warp
    const relief = (noise(u, v) - noise(u + side, v - 0.006)) * strength
    dip(ink, body)
    tinge(ink, relief > 0 ? lit : dark, clamp(Math.abs(relief) * 1.6))
    if (!isSnowy) return
    const depth = below / rise + (noise(u * 1.6, v * 1.6) - 0.5) * 0.9
    tinge(ink, snow, smooth(0.5, 0.12, depth) * (relief > 0 ? 0.95 : 0.55))
  }
}
