import type { Canvas } from '@/lib/provider/sample/canvas'
import { chanceOf } from '@/lib/provider/sample/random'

/** How the negative is printed; each 0 to about 1. */
export type Development = { grain: number; vignette: number; contrast: number; warmth: number }

/** Tone curve, vignette and grain, then eight bits a channel. Grain is the same in all channels, as silver is. */
export const develop = (
  canvas: Canvas,
  { grain, vignette, contrast, warmth }: Development,
  seed: number,
): Uint8Array => {
  const { width, height, pixels } = canvas
  const picture = new Uint8Array(width * height * 3)
  const curve = toneCurve(contrast)
  const specks = specksOf(grain, seed)
  let state = seed | 1
  for (let row = 0, at = 0; row < height; row++) {
    const dy = (row / height - 0.5) * 2
    for (let column = 0; column < width; column++, at += 3) {
      const dx = (column / width - 0.5) * 2
      const light = (1 - vignette * (dx * dx + dy * dy) * 0.5) * curveSteps
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b1
      const speck = specks[(state >>> 12) & (specks.length - 1)] ?? 0
      picture[at] = printed(curve, (pixels[at] ?? 0) * light * (1 + warmth), speck)
      picture[at + 1] = printed(curve, (pixels[at + 1] ?? 0) * light, speck)
      picture[at + 2] = printed(curve, (pixels[at + 2] ?? 0) * light * (1 - warmth * 1.4), speck)
    }
  }
  return picture
}

const printed = (curve: Float32Array, exposed: number, speck: number): number => {
  const value = (curve[Math.max(0, Math.min(curveSteps, exposed | 0))] ?? 0) + speck
  return Math.max(0, Math.min(255, value * 255 + 0.5))
}

const curveSteps = 4096

const toneCurve = (contrast: number): Float32Array =>
  Float32Array.from({ length: curveSteps + 1 }, (_, i) => {
    const x = i / curveSteps
    return x + contrast * (x * x * (3 - 2 * x) - x)
  })

/** Grain is drawn once and then picked from: a normal number for each pixel would cost more than the rest. */
const specksOf = (grain: number, seed: number): Float32Array => {
  const chance = chanceOf(seed)
  const roll = () => chance.between(-0.5, 0.5)
  return Float32Array.from({ length: 1 << 14 }, () => grain * (roll() + roll() + roll()) * 2)
}
